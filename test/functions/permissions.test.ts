/** WeChat lets a function call only the open interfaces that its config.json names. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'

jest.setTimeout(60_000)
const source = resolve(__dirname, '../../cloudfunctions')
const names = readdirSync(source).filter((name) => existsSync(join(source, name, 'config.json')))

test('every function asks for exactly the interfaces that its bundle calls', async () => {
  const into = mkdtempSync(join(tmpdir(), 'bundles-'))
  try {
    await build({
      entryPoints: names.map((name) => ({ in: join(source, name, 'index.ts'), out: name })),
      outdir: into,
      bundle: true,
      platform: 'node',
      target: 'node16',
      format: 'cjs',
      external: ['wx-server-sdk'],
    })
    const called = names.map((name) => {
      const calls = readFileSync(join(into, `${name}.js`), 'utf8').matchAll(/\.openapi\.(\w+\.\w+)\(/g)
      return [name, [...new Set([...calls].map(([, called]) => called))].sort()]
    })
    const named = names.map((name) => {
      const { permissions } = JSON.parse(readFileSync(join(source, name, 'config.json'), 'utf8'))
      return [name, [...(permissions?.openapi ?? [])].sort()]
    })
    expect(named).toEqual(called)
    expect(Object.fromEntries(called).supplier).toContain('security.msgSecCheck')
  } finally {
    rmSync(into, { recursive: true })
  }
})

/**
 * How fast products are judged, beside two rule engines and hand-written predicates: see assess/measure.ts. The
 * comparison runs as one bundle in a process of its own, built as the cloud functions are.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'

function run(command: string, args: string[]): void {
  const { status } = spawnSync(command, args, { cwd: __dirname, stdio: 'inherit' })
  if (status !== 0) throw new Error(`${command} ${args[0] ?? ''} failed; what went wrong is said above.`)
}

export async function bench(): Promise<void> {
  if (!existsSync(path.join(__dirname, 'node_modules'))) run('npm', ['ci', '--no-audit', '--no-fund'])
  const dir = mkdtempSync(path.join(tmpdir(), 'bench-assess-'))
  try {
    const outfile = path.join(dir, 'measure.js')
    const entryPoints = [path.join(__dirname, 'assess', 'measure.ts')]
    await build({ entryPoints, outfile, bundle: true, platform: 'node', target: 'node20', logLevel: 'error' })
    run(process.execPath, ['--expose-gc', outfile])
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

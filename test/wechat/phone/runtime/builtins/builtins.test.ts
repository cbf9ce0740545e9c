import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { builtinTemplates } from '../../compiler/builtin-tags'

/** The runtime's own list, loaded as a browser loads it: with a page, a program and an address around it. */
async function builtinsOfRuntime(): Promise<Record<string, { wxml: string; definition: object }>> {
  const { outputFiles } = await build({
    stdin: {
      contents: "import { builtins } from './index'; globalThis.found = builtins",
      resolveDir: join(__dirname),
      loader: 'ts',
    },
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'error',
  })
  const element = { addEventListener() {}, style: {}, append() {} }
  const page = createContext({
    URLSearchParams,
    location: { search: '' },
    document: { getElementById: () => element },
    __program: { info: { app: {}, theme: {}, units: {} }, modules: {} },
  })
  runInContext('globalThis.window = globalThis', page)
  runInContext(outputFiles[0]?.text ?? '', page)
  return page.found
}

describe('built-in components', () => {
  test('the compiler knows exactly those that the phone draws, with the same templates', async () => {
    const runtime = await builtinsOfRuntime()
    const templates = Object.fromEntries(Object.entries(runtime).map(([tag, { wxml }]) => [tag, wxml]))
    expect(builtinTemplates).toEqual(templates)
  })

  test('each takes what WXML writes for screen readers', async () => {
    for (const { definition } of Object.values(await builtinsOfRuntime())) {
      expect(Object.keys((definition as { properties: object }).properties)).toEqual(
        expect.arrayContaining(['ariaRole', 'ariaLabel', 'ariaChecked']),
      )
    }
  })
})

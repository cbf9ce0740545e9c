import { posix } from 'node:path'
import { transformSync } from 'esbuild'
import { idOf, SourceFault, type Sources } from './project'

/** One file as CommonJS, with where each of its requires leads. */
export interface Module {
  code: string
  requires: Record<string, string>
}

const ENDINGS = ['', '.ts', '.js', '/index.ts', '/index.js']

/** The file behind an id (`pages/a/a` → `pages/a/a.ts`), or undefined. */
export function scriptOf(sources: Sources, id: string): string | undefined {
  return ENDINGS.map((ending) => id + ending).find((file) => sources.has(file))
}

/** Every script reachable from the entries. Packages come from `miniprogram_npm` alone, as on a phone. */
export function compileModules(sources: Sources, entries: string[]): Map<string, Module> {
  const modules = new Map<string, Module>()
  const add = (file: string): void => {
    if (modules.has(file)) return
    const module: Module = { code: '', requires: {} }
    modules.set(file, module)
    if (file.endsWith('.json')) {
      module.code = `module.exports = ${sources.read(file)}`
      return
    }
    module.code = transpile(sources, file)
    for (const match of module.code.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g)) {
      const wanted = match[1] as string
      const target = find(sources, file, wanted)
      if (!target)
        throw new SourceFault(file, `cannot find "${wanted}" (packages come from miniprogram_npm only)`)
      module.requires[wanted] = target
      add(target)
    }
  }
  for (const entry of entries) add(entry)
  return modules
}

function transpile(sources: Sources, file: string): string {
  try {
    return transformSync(sources.read(file), {
      loader: file.endsWith('.ts') ? 'ts' : 'js',
      format: 'cjs',
      target: 'es2020',
      platform: 'neutral',
      sourcefile: file,
      sourcemap: 'inline',
      // Imports that only bring types vanish, as WeChat's own TypeScript step drops them.
      tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: false } },
    }).code
  } catch (error) {
    throw new SourceFault(file, (error as Error).message)
  }
}

function find(sources: Sources, from: string, wanted: string): string | undefined {
  if (wanted.startsWith('/')) return scriptOf(sources, idOf(wanted))
  const beside = scriptOf(sources, idOf(posix.join(posix.dirname(from), wanted)))
  if (beside || wanted.startsWith('.')) return beside
  const ownPackage = /^(miniprogram_npm\/(?:@[^/]+\/)?[^/]+)/.exec(from)?.[1]
  return (
    scriptOf(sources, `miniprogram_npm/${wanted}`) ??
    (ownPackage ? scriptOf(sources, `${ownPackage}/miniprogram_npm/${wanted}`) : undefined)
  )
}

/** `npm run check:wechat`: WeChat's own compiler and analysis, offline, and what they overlook. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runSteps } from '../step'
import { analyse, compile, kilobytes, type Output, oversized, packageSizes } from './compile'
import {
  type Dictionary,
  missingHandlers,
  missingImages,
  missingWords,
  undeclaredTags,
  unusedComponents,
} from './own'
import { readProgram } from './program'
import { type Compiler, loadCompiler, type Stage, stage } from './stage'

const projectDir = resolve(__dirname, '../../..')

async function main(): Promise<void> {
  // The compiler narrates its inner work on the console; this gate speaks through its steps.
  console.log = console.info = console.warn = console.debug = () => {}
  // It also leaves empty folders in the current one, which must not be the project.
  const scratch = mkdtempSync(join(tmpdir(), 'wechat-scratch-'))
  process.chdir(scratch)
  const compiler: Compiler = loadCompiler()
  const staged = await stage(projectDir, compiler)
  const program = readProgram(staged.root)
  let output: Output | undefined
  const compiled = () => output ?? fail('nothing was compiled')
  try {
    await runSteps('check:wechat', [
      {
        name: 'compile with miniprogram-ci',
        run: async () => {
          output = await compile(compiler, staged).catch(refuse)
          return []
        },
      },
      { name: 'analyse the output', run: () => analyse(compiler, staged, compiled()) },
      {
        name: 'package sizes',
        run: async () => {
          const sizes = Object.entries(packageSizes(compiled()))
          process.stdout.write(`${sizes.map(([name, bytes]) => `${name} ${kilobytes(bytes)}`).join(', ')} … `)
          return oversized(compiled())
        },
      },
      { name: 'wxml with wcc', run: async () => official(staged, 'wxmlToJs') },
      { name: 'wxss with wcsc', run: async () => official(staged, 'wxssToJs') },
      { name: 'tags are declared', run: async () => undeclaredTags(program) },
      { name: 'components are used', run: async () => unusedComponents(program) },
      { name: 'images exist', run: async () => missingImages(program) },
      { name: 'handlers exist', run: async () => missingHandlers(program) },
      ...['zh-CN', 'en'].map((language) => ({
        name: `words exist in ${language}`,
        run: async () => missingWords(program, await words(language)),
      })),
    ])
  } finally {
    staged.remove()
    process.chdir(projectDir)
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** The template and style compilers of WeChat's developer tools, which miniprogram-simulate brings along. */
function official({ root }: Stage, compiler: 'wxmlToJs' | 'wxssToJs'): string[] {
  const tools = createRequire(join(projectDir, 'package.json'))('miniprogram-compiler') as Record<
    typeof compiler,
    (root: string, options?: { maxBuffer: number }) => string
  >
  try {
    tools[compiler](root, { maxBuffer: 1 << 28 })
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

/** The locale files of a language: their sections by file name. */
async function words(language: string): Promise<Dictionary> {
  const directory = join(projectDir, 'miniprogram/locales', language)
  const dictionary: Dictionary = {}
  for (const file of readdirSync(directory).filter((name) => name.endsWith('.ts'))) {
    const section = file.slice(0, -'.ts'.length)
    const module = (await import(pathToFileURL(join(directory, file)).href)) as Record<string, unknown>
    dictionary[section] = module.default ?? module[section] ?? Object.values(module)[0]
  }
  return dictionary
}

function fail(message: string): never {
  throw new Error(message)
}

/** Names the file that the compiler complains of; its message alone often does not. */
function refuse(error: { path?: string; code?: number; message: string }): never {
  return fail(`${error.path ?? ''} ${error.message}`.trim())
}

// The compiler keeps worker processes: they would hold the gate open for ever.
void main()
  .catch((error: unknown) => {
    console.error(`check:wechat could not run: ${error instanceof Error ? error.message : error}`)
    process.exitCode = 1
  })
  .finally(() => process.exit())

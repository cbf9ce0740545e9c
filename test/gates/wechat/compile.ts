import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Compiler, Stage } from './stage'

/** Compiled files by path, as WeChat would receive them. */
export type Output = Record<string, string | Buffer>

interface Analysis {
  modules: {
    id: string
    path: string
    errors?: { message?: string }[]
    deps?: { request: string; error?: { message?: string } | string }[]
  }[]
  files: { path: string; moduleId?: string }[]
}

/** Main package and each subpackage, at most (developers.weixin.qq.com, subpackages). */
const PACKAGE_BYTES = 2 * 1024 * 1024
const IMAGE_BYTES = 200 * 1024

/** @throws an error that names the file when WeChat's compiler refuses the sources */
export async function compile(compiler: Compiler, { dir, config }: Stage): Promise<Output> {
  return compiler.getCompiledResult({
    project: project(compiler, dir, config.appid),
    version: '0',
    desc: '',
    setting: { useProjectConfig: true },
    onProgressUpdate() {},
  })
}

/** Looks for imports that lead nowhere in the compiled output; the compiler itself does not follow them. */
export async function analyse(compiler: Compiler, { config }: Stage, output: Output): Promise<string[]> {
  const dir = mkdtempSync(join(tmpdir(), 'wechat-output-'))
  try {
    for (const [path, content] of Object.entries(output)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true })
      writeFileSync(join(dir, path), content)
    }
    const settings = { ...config, miniprogramRoot: '', cloudfunctionRoot: '', setting: {} }
    writeFileSync(join(dir, 'project.config.json'), JSON.stringify(settings))
    const analysis: Analysis = await compiler.analyseCode(project(compiler, dir, config.appid), {
      silent: true,
    })
    return analysis.modules.flatMap(faults).filter((line) => !isFalseAlarm(line))
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

function faults({ id, path, errors = [], deps = [] }: Analysis['modules'][number]): string[] {
  const own = errors.map((error) => `${path ?? id}: ${error.message ?? JSON.stringify(error)}`)
  const lost = deps.flatMap(({ request, error }) =>
    error ? [`${path ?? id} imports ${request}: ${typeof error === 'string' ? error : error.message}`] : [],
  )
  return [...own, ...lost]
}

/** dayjs loads its locales by a computed name that is never used here; WeChat complains in every page. */
function isFalseAlarm(line: string): boolean {
  return /request of a dependency is an expression/.test(line)
}

/** Bytes of the main package (`main`) and of each subpackage of the compiled output. */
export function packageSizes(output: Output): Record<string, number> {
  const app = JSON.parse(String(output['app.json'])) as {
    subPackages?: { root: string }[]
    subpackages?: { root: string }[]
  }
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/\/?$/, '/'))
  const sizes: Record<string, number> = { main: 0 }
  for (const [path, content] of Object.entries(output)) {
    const name = roots.find((root) => path.startsWith(root)) ?? 'main'
    sizes[name] = (sizes[name] ?? 0) + Buffer.byteLength(content)
  }
  return sizes
}

/** Packages over WeChat's limit and pictures that its own check flags. */
export function oversized(output: Output): string[] {
  const packages = Object.entries(packageSizes(output))
    .filter(([, bytes]) => bytes > PACKAGE_BYTES)
    .map(([name, bytes]) => `package ${name} has ${kilobytes(bytes)}, more than 2048 KB`)
  const images = Object.entries(output)
    .filter(([path, content]) => /\.(png|jpe?g|gif|svg|webp)$/i.test(path) && content.length > IMAGE_BYTES)
    .map(([path, content]) => `${path} has ${kilobytes(content.length)}, more than 200 KB`)
  return [...packages, ...images]
}

export function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} KB`
}

function project(compiler: Compiler, projectPath: string, appid: string): unknown {
  return new compiler.Project({
    appid,
    type: 'miniProgram',
    projectPath,
    // Never used: nothing is uploaded, and the attributes that it would fetch are given here.
    privateKey: 'offline',
    attr: async () => compiler.DefaultProjectAttr,
    ignores: ['node_modules/**/*'],
  })
}

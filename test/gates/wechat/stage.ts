import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface ProjectConfig {
  appid: string
  miniprogramRoot: string
  [field: string]: unknown
}
/** A copy of the project to compile, so that the gate changes nothing in the work tree. */
export interface Stage {
  dir: string
  config: ProjectConfig
  /** Folder of app.json in the copy. */
  root: string
  remove(): void
}

// The compiler ships no types for what the gate calls, and parts of it are private: the SDK's edge.
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Compiler = any

const gateDir = __dirname

/**
 * WeChat's compiler, installed beside this file when it is missing (276 MB, which no other command needs).
 * @throws when the registry cannot be reached
 */
export function loadCompiler(): Compiler {
  if (!existsSync(join(gateDir, 'node_modules/miniprogram-ci/package.json'))) {
    process.stdout.write('installing miniprogram-ci into test/gates/wechat (once, about a minute)\n')
    execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: gateDir, stdio: ['ignore', 2, 2] })
  }
  const require = createRequire(join(gateDir, 'package.json'))
  // Compiling asks WeChat for a list of file endings and waits for ever without a network.
  const endings = require('miniprogram-ci/dist/utils/white_ext_list')
  endings.getWhiteExtList = async () => ({
    GameWhiteList: new Set(endings.GameWhiteList),
    MiniProgramWhiteList: new Set(endings.MiniProgramWhiteList),
  })
  return require('miniprogram-ci')
}

/** Copies the sources and packs npm into the copy with WeChat's own packer ("Build npm"). */
export async function stage(projectDir: string, compiler: Compiler): Promise<Stage> {
  const config = JSON.parse(readFileSync(join(projectDir, 'project.config.json'), 'utf8')) as ProjectConfig
  const dir = mkdtempSync(join(tmpdir(), 'wechat-gate-'))
  for (const part of [config.miniprogramRoot, 'typings', 'package.json']) {
    cpSync(join(projectDir, part), join(dir, part), {
      recursive: true,
      filter: (path) => !path.endsWith('miniprogram_npm'),
    })
  }
  // Nothing is compiled outside the mini program; an empty folder satisfies the project file.
  writeFileSync(join(dir, 'project.config.json'), JSON.stringify({ ...config, cloudfunctionRoot: '' }))
  const root = join(dir, config.miniprogramRoot)
  await compiler.packNpmManually({
    packageJsonPath: join(projectDir, 'package.json'),
    miniprogramNpmDistDir: root,
  })
  return { dir, config, root, remove: () => rmSync(dir, { recursive: true, force: true }) }
}

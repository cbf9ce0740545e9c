import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'

interface Relation {
  packageJsonPath: string
  miniprogramNpmDistDir: string
}

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T

/**
 * What WeChat's "Build npm" does: every package in `dependencies` of a package.json named in project.config.json's
 * `packNpmRelationList` lands in `miniprogram_npm`. A mini program package is copied, any other is bundled into one
 * `index.js` from its main file (so `dayjs/plugin/*` does not exist on a phone, and not here either).
 */
export async function packNpm(projectDir: string): Promise<void> {
  const config = readJson<{ setting?: { packNpmRelationList?: Relation[] } }>(
    join(projectDir, 'project.config.json'),
  )
  for (const relation of config.setting?.packNpmRelationList ?? []) {
    const packagePath = resolve(projectDir, relation.packageJsonPath)
    const target = resolve(projectDir, relation.miniprogramNpmDistDir, 'miniprogram_npm')
    const { dependencies = {} } = readJson<{ dependencies?: Record<string, string> }>(packagePath)
    const from = (name: string) => join(packagePath, '..', 'node_modules', name)
    const versions = Object.fromEntries(
      Object.keys(dependencies).map((name) => [name, versionOf(from(name), name)]),
    )
    const stamp = join(target, 'packed.json')
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === JSON.stringify(versions)) continue
    // Made aside and moved in whole, so that a phone that is compiling meanwhile never sees half of it.
    const aside = `${target}-${process.pid}`
    for (const name of Object.keys(dependencies)) await packOne(from(name), join(aside, name))
    writeFileSync(join(aside, 'packed.json'), JSON.stringify(versions))
    rmSync(target, { recursive: true, force: true })
    renameSync(aside, target)
  }
}

/** Version of an installed package. */
function versionOf(folder: string, name: string): string {
  if (!existsSync(folder)) throw new Error(`npm package ${name} is not installed: run npm ci`)
  return readJson<{ version: string }>(join(folder, 'package.json')).version
}

async function packOne(from: string, to: string): Promise<void> {
  const about = readJson<{ miniprogram?: string; main?: string }>(join(from, 'package.json'))
  const ready = join(from, about.miniprogram ?? 'miniprogram_dist')
  mkdirSync(to, { recursive: true })
  if (existsSync(ready)) {
    cpSync(ready, to, { recursive: true })
    return
  }
  await build({
    entryPoints: [join(from, about.main ?? 'index.js')],
    outfile: join(to, 'index.js'),
    bundle: true,
    format: 'cjs',
    platform: 'neutral',
    mainFields: ['main'],
    target: 'es2018',
    logLevel: 'silent',
  })
}

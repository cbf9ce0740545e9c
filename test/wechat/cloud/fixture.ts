/** Throw-away projects for the tests of the cloud: functions from strings, data in a folder of their own. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Cloud, CloudOptions } from './index'
import { openCloud } from './index'
import type { CollectionDefinition } from './indexes'

export interface Fixture {
  /** Source of index.js by function name. */
  functions?: Record<string, string>
  /** config.json by function name. */
  configs?: Record<string, unknown>
  collections?: CollectionDefinition[]
  settings?: { name: string; timeoutSeconds?: number; memoryMb?: number }[]
  secrets?: { name: string; bytes: number }[]
}
export interface Place {
  projectDir: string
  dataDir: string
  /** Writes the function again, as a build would. */
  rebuild(name: string, source: string): void
  remove(): void
}
/** The first lines of a function that uses the SDK. */
export const SDK = `
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const db = cloud.database()
const _ = db.command
`

/** Writes a built project into a folder of its own below the system's folder for temporary files. */
export function makeProject(fixture: Fixture): Place {
  const projectDir = mkdtempSync(path.join(tmpdir(), 'wechat-cloud-'))
  const root = path.join(projectDir, 'built', 'functions')
  mkdirSync(root, { recursive: true })
  symlinkSync(path.resolve(__dirname, '../../../node_modules'), path.join(projectDir, 'node_modules'))
  const write = (file: string, content: unknown) => writeFileSync(file, JSON.stringify(content))
  write(path.join(projectDir, 'project.config.json'), {
    appid: 'wxfixture',
    cloudfunctionRoot: 'built/functions/',
  })
  write(path.join(projectDir, 'built', 'deployment.json'), {
    collections: fixture.collections ?? [],
    functions:
      fixture.settings ?? Object.keys(fixture.functions ?? {}).map((name) => ({ name, timeoutSeconds: 20 })),
    secrets: fixture.secrets ?? [],
  })
  const rebuild = (name: string, source: string) => {
    mkdirSync(path.join(root, name), { recursive: true })
    writeFileSync(path.join(root, name, 'index.js'), source)
  }
  for (const [name, source] of Object.entries(fixture.functions ?? {})) rebuild(name, source)
  for (const [name, config] of Object.entries(fixture.configs ?? {}))
    write(path.join(root, name, 'config.json'), config)
  return {
    projectDir,
    dataDir: path.join(projectDir, 'data'),
    rebuild,
    remove: () => rmSync(projectDir, { recursive: true, force: true }),
  }
}

/** Opens a cloud of such a project; `stop` closes it and removes everything. */
export async function openFixture(
  fixture: Fixture,
  options: Partial<CloudOptions> = {},
): Promise<{ cloud: Cloud; origin: string; place: Place; log: string[]; stop(): Promise<void> }> {
  const place = makeProject(fixture)
  const log: string[] = []
  const cloud = await openCloud({
    projectDir: place.projectDir,
    dataDir: place.dataDir,
    log: (line) => log.push(line),
    ...options,
  })
  const origin = await cloud.listen(0)
  const stop = async () => {
    await cloud.close()
    place.remove()
  }
  return { cloud, origin, place, log, stop }
}

/** A function that runs the code in its event with the SDK at hand: for tests of what the SDK is answered. */
export const RUN = `${SDK}
const AsyncFunction = (async () => {}).constructor
exports.main = async ({ code, values }) => {
  try {
    return { value: await new AsyncFunction('cloud', 'db', '_', '$', 'values', code)(cloud, db, _, _.aggregate, values) }
  } catch (error) {
    return { error: { errCode: error.errCode, errMsg: error.errMsg ?? String(error) } }
  }
}
`
export interface Failure {
  errCode: number
  errMsg: string
}

/** Runs `code` inside the function `run` (see RUN) and gives what it returns. @throws Failure as the SDK gave it */
export async function inFunction<T>(
  cloud: Cloud,
  code: string,
  values: unknown = {},
  openid = 'oTester',
): Promise<T> {
  const { result } = await cloud.call('run', { code, values }, { openid })
  const { value, error } = result as { value: T; error?: Failure }
  if (error) throw error
  return value
}

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildFunctions } from '../build'
import type { Desired, DesiredFunction } from './state'

/** Only who was given a path writes there, and nobody reads past the functions, which make short-lived links. */
const STORAGE_RULE = { read: false, write: 'resource.openid == auth.openid' }
/** The root, since `/q/<token>` of a printed code opens there. */
const ACCESS = [{ path: '/', name: 'openapi' }]

interface Deployment {
  collections: Desired['collections']
  functions: { name: string; timeoutSeconds: number; memoryMb: number }[]
}
interface FunctionConfig {
  permissions?: { openapi?: string[] }
  triggers?: { name: string; config: string }[]
}

const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T

/** Builds the project and says what an environment should hold. */
export async function desiredState(projectDir: string): Promise<Desired> {
  await buildFunctions(projectDir)
  const { collections, functions } = read<Deployment>(join(projectDir, 'dist/deployment.json'))
  const { version } = read<{ version: string }>(join(projectDir, 'package.json'))
  return {
    collections,
    storageRule: STORAGE_RULE,
    functions: functions.map((settings) => desiredFunction(projectDir, settings)),
    access: ACCESS,
    miniprogram: { version, build: hashOf(join(projectDir, 'miniprogram'), 'miniprogram_npm') },
  }
}

function desiredFunction(projectDir: string, settings: Deployment['functions'][number]): DesiredFunction {
  const folder = join(projectDir, 'dist/cloudfunctions', settings.name)
  const config = read<FunctionConfig>(join(folder, 'config.json'))
  return {
    ...settings,
    timers: (config.triggers ?? []).map(({ name, config: cron }) => ({ name, cron })),
    openapi: config.permissions?.openapi ?? [],
    build: hashOf(folder),
    folder,
  }
}

/** SHA-256 over the names and contents of all files of a folder, in order. */
function hashOf(folder: string, without?: string): string {
  const hash = createHash('sha256')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !without || !path.startsWith(without))
    .sort()
  for (const path of files)
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(folder, path)))
      .update('\0')
  return hash.digest('hex')
}

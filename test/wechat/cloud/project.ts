/** Reads what a built project says about itself: its functions, timers, collections and secrets. */
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { CollectionDefinition } from './indexes'
import type { Trigger } from './timers'

export interface FunctionSettings {
  name: string
  file: string
  timeoutSeconds: number
  memoryMb: number
  env: Record<string, string>
}
interface Deployment {
  collections: CollectionDefinition[]
  functions: { name: string; timeoutSeconds?: number; memoryMb?: number }[]
  secrets: { name: string; bytes: number }[]
}
export interface Project {
  appid: string
  functions: FunctionSettings[]
  triggers: Trigger[]
  collections: CollectionDefinition[]
  secrets: Deployment['secrets']
}
// What the platform gives a function that asks for nothing.
const USUAL = { timeoutSeconds: 3, memoryMb: 256 }

/**
 * @param projectDir holds project.config.json; deployment.json lies beside its cloudfunctionRoot
 * @throws Error with what to do when the project is not built
 */
export function readProject(projectDir: string): Project {
  const config = readJson<{ appid?: string; cloudfunctionRoot?: string }>(
    path.join(projectDir, 'project.config.json'),
  )
  if (!config.cloudfunctionRoot) throw new Error('project.config.json names no cloudfunctionRoot')
  const root = path.resolve(projectDir, config.cloudfunctionRoot)
  const file = path.join(root, '..', 'deployment.json')
  if (!existsSync(root) || !existsSync(file))
    throw new Error(`${path.relative(process.cwd(), root)} is not built yet: run "npm run build" first`)
  const deployment = readJson<Partial<Deployment>>(file)
  const names = readdirSync(root).filter((name) => existsSync(path.join(root, name, 'index.js')))
  const functions = names.map((name): FunctionSettings => {
    const wanted = deployment.functions?.find((one) => one.name === name)
    return {
      name,
      file: path.join(root, name, 'index.js'),
      timeoutSeconds: wanted?.timeoutSeconds ?? USUAL.timeoutSeconds,
      memoryMb: wanted?.memoryMb ?? USUAL.memoryMb,
      env: { SCF_FUNCTIONNAME: name },
    }
  })
  return {
    appid: config.appid ?? 'touristappid',
    functions,
    triggers: names.flatMap((name) => readTriggers(root, name)),
    collections: (deployment.collections ?? []).map((one) => ({
      name: one.name,
      indexes: one.indexes ?? [],
    })),
    secrets: deployment.secrets ?? [],
  }
}

function readTriggers(root: string, functionName: string): Trigger[] {
  const file = path.join(root, functionName, 'config.json')
  if (!existsSync(file)) return []
  const { triggers = [] } = readJson<{ triggers?: { name: string; type: string; config: string }[] }>(file)
  return triggers
    .filter((trigger) => trigger.type === 'timer')
    .map(({ name, config }) => ({ functionName, name, config }))
}

/** A random value (hex) for each secret, made once and kept in `dataDir`/secrets.json for the owner only. */
export function readSecrets(dataDir: string, wanted: Deployment['secrets']): Record<string, string> {
  const file = path.join(dataDir, 'secrets.json')
  const secrets = existsSync(file) ? readJson<Record<string, string>>(file) : {}
  const missing = wanted.filter(({ name }) => !Object.hasOwn(secrets, name))
  for (const { name, bytes } of missing) secrets[name] = randomBytes(bytes).toString('hex')
  if (missing.length > 0) writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  return secrets
}

function readJson<T>(file: string): T {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch (error) {
    throw new Error(`cannot read ${path.relative(process.cwd(), file)}: ${(error as Error).message}`)
  }
}

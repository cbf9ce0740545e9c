/**
 * An environment of Tencent's cloud through Tencent's own package, which is installed beside this file when it is
 * missing. Only what is needed of it is typed here.
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

interface RawIndex {
  Name: string
  Keys: { Name: string; Direction: string }[]
  Unique?: boolean
}

export interface Tencent {
  database: {
    listCollections(page: { MgoLimit: number; MgoOffset: number }): Promise<{
      Collections: { CollectionName: string }[]
    }>
    describeCollection(name: string): Promise<{ Indexes?: RawIndex[] }>
    createCollection(name: string): Promise<unknown>
    updateCollection(name: string, indexes: object): Promise<unknown>
  }
  storage: {
    getStorageAcl(options: { withRule: true }): Promise<{ acl: string; rule?: unknown }>
    setStorageAcl(acl: 'CUSTOM', rule: object): Promise<unknown>
  }
  functions: {
    getFunctionList(limit: number, offset: number): Promise<{ Functions: { FunctionName: string }[] }>
    getFunctionDetail(name: string): Promise<{
      MemorySize: number
      Timeout: number
      Runtime: string
      Environment?: { Variables?: { Key: string; Value: string }[] }
      Triggers?: { TriggerName: string; TriggerDesc: string; Type: string }[]
    }>
    createFunction(of: object): Promise<unknown>
    updateFunctionCode(of: object): Promise<unknown>
    updateFunctionConfig(of: object): Promise<unknown>
    createFunctionTriggers(name: string, triggers: object[]): Promise<unknown>
    deleteFunctionTrigger(name: string, trigger: string): Promise<unknown>
  }
  access: {
    getAccessList(options: object): Promise<{ APISet?: { Path: string; Name: string }[] }>
    createAccess(options: { path: string; name: string; type: number; auth: boolean }): Promise<unknown>
  }
  commonService(
    service: string,
    version: string,
  ): {
    call(request: { Action: string; Param: object }): Promise<Record<string, unknown>>
  }
}

export interface Credentials {
  secretId: string
  secretKey: string
  envId: string
  /** `http://host:port` through which Tencent is reached, where that is not direct. */
  proxy?: string
}

const PACKAGES = { '@cloudbase/manager-node': 'tencent', 'miniprogram-ci': 'wechat' } as const

/** One of Tencent's packages, installed when it is missing. @throws when the registry cannot be reached */
export function loadPackage<T>(name: keyof typeof PACKAGES, say: (line: string) => void): T {
  const folder = join(__dirname, 'packages', PACKAGES[name])
  if (!existsSync(join(folder, 'node_modules', name, 'package.json'))) {
    say(`installing ${name} for the deployment (once, about a minute)`)
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: ['ignore', 2, 2] })
  }
  return createRequire(join(folder, 'package.json'))(name) as T
}

export function openTencent({ proxy, ...credentials }: Credentials, say: (line: string) => void): Tencent {
  const Manager = loadPackage<new (of: object) => Tencent>('@cloudbase/manager-node', say)
  return new Manager({ ...credentials, ...(proxy && { proxy }) })
}

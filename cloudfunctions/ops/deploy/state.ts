/** What an environment should hold, and what was found in one. */
import type { CollectionIndex } from '../../runtime/store/collections'

export interface Timer {
  name: string
  /** Seven fields, Beijing time (developers.weixin.qq.com, timer triggers). */
  cron: string
}

export interface DesiredFunction {
  name: string
  timeoutSeconds: number
  memoryMb: number
  timers: Timer[]
  /** Open interfaces of WeChat that it may call; only WeChat's own console grants them. */
  openapi: string[]
  /** SHA-256 of the code, kept in the function's variable `BUILD`, since the cloud tells no hash. */
  build: string
  /** Folder of the built function. */
  folder: string
}

export interface StorageRule {
  read: string | boolean
  write: string | boolean
}

export interface Desired {
  collections: { name: string; indexes: CollectionIndex[] }[]
  storageRule: StorageRule
  functions: DesiredFunction[]
  /** HTTP access: which path reaches which function, without WeChat's own check of who asks. */
  access: { path: string; name: string }[]
  miniprogram: { version: string; build: string }
}

export interface FoundFunction {
  name: string
  timeoutSeconds: number
  memoryMb: number
  runtime: string
  timers: Timer[]
  variables: Record<string, string>
}

export interface Found {
  /** `closed`: no client may read or write it. */
  collections: { name: string; indexes: CollectionIndex[]; closed: boolean }[]
  storageRule?: StorageRule
  functions: FoundFunction[]
  access: { path: string; name: string }[]
}

/** Node of the functions (developers.weixin.qq.com recommends it; the build targets an older one). */
export const RUNTIME = 'Nodejs18.15'
/** Variables that a deployment keeps for itself. */
export const BUILD = 'BUILD'
export const UPLOADED = 'MINIPROGRAM_BUILD'
/** The function that keeps what was uploaded, since WeChat tells nobody. */
export const KEEPS_UPLOADED = 'account'

/**
 * The only importer of wx-server-sdk, which is typed poorly: what the product uses of it, typed once.
 * Everything else in the product speaks through these names.
 */
import sdk from 'wx-server-sdk'

export interface CloudDocument {
  get(): Promise<{ data: unknown }>
  set(options: { data: object }): Promise<unknown>
  remove(): Promise<unknown>
}
export interface CloudQuery {
  where(condition: object): CloudQuery
  orderBy(field: string, direction: 'asc' | 'desc'): CloudQuery
  limit(count: number): CloudQuery
  field(paths: Record<string, true>): CloudQuery
  get(): Promise<{ data: unknown[] }>
  count(): Promise<{ total: number }>
  remove(): Promise<unknown>
}
export interface CloudCollection extends CloudQuery {
  doc(id: string): CloudDocument
  add(options: { data: object | object[] }): Promise<unknown>
}
export interface CloudTransaction {
  collection(name: string): Pick<CloudCollection, 'doc' | 'add'>
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}
export interface CloudDatabase {
  collection(name: string): CloudCollection
  startTransaction(): Promise<CloudTransaction>
  command: Record<'in' | 'lt' | 'lte' | 'gt' | 'gte' | 'neq', (value: unknown) => unknown>
}
export interface CloudContext {
  OPENID?: string
  ENV?: string
  SOURCE?: string
}

interface CloudSdk {
  DYNAMIC_CURRENT_ENV: symbol
  init(options: { env: symbol }): void
  database(options: { throwOnNotFound: boolean }): CloudDatabase
  getWXContext(): CloudContext
  callFunction(options: { name: string; data: object }): Promise<{ result: unknown }>
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>
  deleteFile(options: { fileList: string[] }): Promise<unknown>
  getTempFileURL(options: {
    fileList: { fileID: string; maxAge: number }[]
  }): Promise<{ fileList: { status: number; fileID: string; tempFileURL: string; errMsg: string }[] }>
  openapi: {
    security: {
      msgSecCheck(options: { content: string; openid?: string; scene?: number; version?: 2 }): Promise<{
        errCode: number
        result?: { suggest: 'pass' | 'review' | 'risky'; label: number }
      }>
      imgSecCheck(options: { media: { contentType: string; value: Buffer } }): Promise<{ errCode: number }>
    }
    wxacode: {
      getUnlimited(options: {
        scene: string
        page: string
        checkPath: boolean
        width: number
      }): Promise<{ buffer: Buffer; contentType: string }>
    }
    subscribeMessage: {
      send(options: {
        touser: string
        templateId: string
        page?: string
        data: Record<string, { value: string }>
      }): Promise<unknown>
    }
  }
}

export const cloud = sdk as unknown as CloudSdk
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

// A missing document is an answer, not an exception.
export const cloudDatabase = cloud.database({ throwOnNotFound: false })

/** Faults of the SDK carry a number; ours do not. */
export function cloudErrorCode(fault: unknown): number | undefined {
  const code = (fault as { errCode?: unknown } | null)?.errCode
  return typeof code === 'number' ? code : undefined
}

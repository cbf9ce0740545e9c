/** What the cloud is to those who open it. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { OpenApiCall } from './openapi'
import type { Document } from './wire'

export interface CloudOptions {
  /** Folder of project.config.json. */
  projectDir: string
  /** Folder that keeps the database, the files and the secrets; made when missing. */
  dataDir: string
  /** Environment variables of every function; they override the secrets. */
  env?: Record<string, string>
  /** Id of the environment, part of every file id; `local-env` when absent. */
  envId?: string
  /** Takes what functions print and what goes wrong; standard error when absent. */
  log?(line: string): void
  /** Concurrent calls of one function, as the platform allows; 1000 when absent. */
  instances?: number
  /** Fire the timers of config.json by the clock; true when absent. `fireTimer` works in any case. */
  timers?: boolean
  /** The milliseconds by which transactions expire; the machine's when absent. */
  transactionClock?(): number
}
export interface Cloud {
  /** Answers a request that is the cloud's and resolves to true; else resolves to false. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>
  /** Listens on 127.0.0.1 and resolves to the origin; port 0 takes a free one. */
  listen(port: number): Promise<string>
  /** Says under which origin another server passes requests on to `handle`. */
  attach(origin: string): void
  /** Calls a function as a phone (source wx_client) or as `source`. @throws CallError as a phone gets it */
  call(
    name: string,
    event: unknown,
    from?: { openid?: string; source?: string },
  ): Promise<{ result: unknown; requestID: string }>
  /** Runs the timers of a function now. @throws CallError when one of them fails */
  fireTimer(functionName: string): Promise<void>
  /** Shifts the functions' clock and the server date by milliseconds. */
  setClock(offsetMs: number): void
  readonly offsetMs: number
  /** The shifted time in milliseconds. */
  now(): number
  /** Reads the built project again: new code, timers, collections and indexes. */
  reloadFunctions(): Promise<void>
  /** Inserts documents, or lines of EJSON, thousands at a time; resolves to their number. */
  bulkLoad(
    collection: string,
    documents: AsyncIterable<Document | string> | Iterable<Document | string>,
  ): Promise<number>
  /** The latest calls of open interfaces, oldest first. */
  readonly openApiCalls: readonly OpenApiCall[]
  close(): Promise<void>
}

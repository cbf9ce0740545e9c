/**
 * Phones, as many as scan: the program's own way from a scanned code to what the person sees, with its retries, its
 * last verdicts and its words. Only `wx` is a stand-in.
 */
import { join, resolve } from 'node:path'
import type { PublicVerdict } from '../../../typings/contract'
import type { Cloud } from '../../wechat/cloud'

type ScanResult =
  | { kind: 'verdict'; verdict: PublicVerdict; old?: string }
  | { kind: 'refused' | 'error'; error: unknown }
  | { kind: 'offline' }

/** What a person has in the end: a fresh verdict, the last one with its time, or words; else what should not be. */
export type Seen = 'fresh' | 'last' | 'told' | { wrong: string }

export interface Phones {
  /** Begins to count the calls that reach the platform, tries again among them. */
  count(): void
  /** How many there were in each second since. */
  calls(): number[]
  scan(token: string): Promise<Seen>
}

const program = resolve(__dirname, '../../../miniprogram')
/** Not a path that the compiler follows: the phone's globals are not known here. */
const part = <T>(path: string): Promise<T> => import(join(program, path)) as Promise<T>

export async function phonesOf(cloud: Cloud): Promise<Phones> {
  const storage = new Map<string, unknown>()
  let people = 0
  let began = performance.now()
  let calls: number[] = []
  Object.assign(globalThis, {
    wx: {
      getStorageSync: (key: string) => storage.get(key) ?? '',
      setStorage: ({ key, data }: { key: string; data: unknown }) => void storage.set(key, data),
      getAppBaseInfo: () => ({ language: 'zh_CN' }),
      cloud: {
        callFunction: ({ name, data }: { name: string; data: unknown }) => {
          const second = Math.floor((performance.now() - began) / 1000)
          calls[second] = (calls[second] ?? 0) + 1
          people += 1
          return cloud.call(name, data, { openid: `oBench_Person${people % 5_000}` })
        },
      },
    },
  })
  const { verdictOf } = await part<{ verdictOf(scanned: string): Promise<ScanResult> }>(
    'pages/code/verdict.ts',
  )
  const { refusalText } = await part<{ refusalText(error: unknown): string }>('services/words.ts')
  const { default: errors } = await part<{ default: { of: Record<string, string> } }>(
    'locales/zh-CN/errors.ts',
  )
  return {
    count() {
      began = performance.now()
      calls = []
    },
    calls: () => Array.from(calls, (count) => count ?? 0),
    async scan(token) {
      const result = await verdictOf(token)
      if (result.kind === 'verdict') {
        if (!result.old) return 'fresh'
        return result.verdict.asOf ? 'last' : { wrong: 'an older verdict without its time' }
      }
      const words = result.kind === 'offline' ? result.kind : refusalText(result.error)
      return words === errors.of.BUSY ? 'told' : { wrong: words }
    },
  }
}

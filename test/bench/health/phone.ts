/** Phones by the thousand: the program's own way of calling and of deciding at a gate. Only `wx` is a stand-in. */
import { join, resolve } from 'node:path'
import type { ActionName, Envelope, Input, Output } from '../../../typings/contract'
import type { Cloud } from '../../wechat/cloud'

type Action = ActionName<'health'>
type Passing =
  | { kind: 'seen'; offline: boolean }
  | { kind: 'refused'; error: unknown }
  | { kind: 'distrusted' }

/** What a person has in the end: what was asked for, a gate's own reading of the code, words; else what should not be. */
export type Had = { kind: 'served' | 'offline' } | { kind: 'told' | 'wrong'; words: string }

/** Calls that were turned away, tries again among them: before they reached an instance, or by one. */
export interface Turned {
  platform: number
  instance: number
}

export interface Phones {
  /** Calls as this person. */
  ask<A extends Action>(
    openid: string,
    action: A,
    input: Input<'health', A>,
    had?: (output: Output<'health', A>) => void,
  ): Promise<Had>
  /** Scans a live code at the gate of the keeper, whose phone verifies by itself what the cloud has no room for. */
  pass(placeId: string, scanned: string): Promise<Had>
  turned(): Turned
}

const program = resolve(__dirname, '../../../miniprogram')
/** Not a path that the compiler follows: the phone's globals are not known here. */
const part = <T>(path: string): Promise<T> => import(join(program, path)) as Promise<T>

export async function phonesOf(cloud: Cloud, keeper: string): Promise<Phones> {
  const storage = new Map<string, unknown>()
  const turned: Turned = { platform: 0, instance: 0 }
  /** Whose phone calls, by the request; the gate makes its own. */
  const holders = new WeakMap<object, string>()
  const callFunction = async ({ name, data }: { name: string; data: { input: object } }) => {
    try {
      const answer = await cloud.call(name, data, { openid: holders.get(data.input) ?? keeper })
      const { ok } = answer.result as Envelope<unknown>
      if (!ok) turned.instance += 1
      return answer
    } catch (fault) {
      turned.platform += 1
      throw fault
    }
  }
  Object.assign(globalThis, {
    wx: {
      getStorageSync: (key: string) => storage.get(key) ?? '',
      setStorageSync: (key: string, data: unknown) => void storage.set(key, data),
      setStorage: ({ key, data }: { key: string; data: unknown }) => void storage.set(key, data),
      getAppBaseInfo: () => ({ language: 'zh_CN' }),
      cloud: { callFunction },
    },
  })
  const { call } = await part<{ call(fn: 'health', action: string, input: object): Promise<unknown> }>(
    'services/call.ts',
  )
  const { refusalText } = await part<{ refusalText(error: unknown): string }>('services/words.ts')
  const { default: errors } = await part<{ default: { of: Record<string, string> } }>(
    'locales/zh-CN/errors.ts',
  )
  const { fetchKeys } = await part<{ fetchKeys(): Promise<unknown> }>('health/gate/keys.ts')
  const { passAt } = await part<{
    passAt(placeId: string, scanned: string, offline: boolean): Promise<Passing>
  }>('health/gate/pass.ts')
  await fetchKeys()
  /** Only the words for a full house are right. */
  const told = (what: string, error: unknown): Had => {
    const words = refusalText(error)
    return words === errors.of.BUSY
      ? { kind: 'told', words }
      : { kind: 'wrong', words: `${what}: ${words} (${error})` }
  }
  return {
    async ask(openid, action, input, had) {
      holders.set(input as object, openid)
      try {
        const output = await call('health', action, input as object)
        had?.(output as never)
        return { kind: 'served' }
      } catch (error) {
        return told(`health.${action}`, error)
      }
    },
    async pass(placeId, scanned) {
      const passing = await passAt(placeId, scanned, false)
      if (passing.kind === 'seen') return { kind: passing.offline ? 'offline' : 'served' }
      if (passing.kind === 'refused') return told('the gate', passing.error)
      return { kind: 'wrong', words: `the gate distrusted a genuine code: ${JSON.stringify(passing)}` }
    },
    turned: () => ({ ...turned }),
  }
}

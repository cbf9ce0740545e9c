/** Phones by the thousand: the program's own way of calling, with its tries again and its words. Only `wx` is a stand-in. */
import { join, resolve } from 'node:path'
import type { ActionName, Input, Output } from '../../../typings/contract'
import type { Cloud } from '../../wechat/cloud'

type Action = ActionName<'health'>

export interface Phones {
  /**
   * Calls as this person. Nothing: the person had what was asked for; else the words that were shown.
   * @throws Error with anything that nobody should be told
   */
  told<A extends Action>(
    openid: string,
    action: A,
    input: Input<'health', A>,
    had?: (output: Output<'health', A>) => void,
  ): Promise<string | undefined>
}

const program = resolve(__dirname, '../../../miniprogram')
/** Not a path that the compiler follows: the phone's globals are not known here. */
const part = <T>(path: string): Promise<T> => import(join(program, path)) as Promise<T>

export async function phonesOf(cloud: Cloud): Promise<Phones> {
  const storage = new Map<string, unknown>()
  /** Whose phone calls, by the request: the program calls as whoever holds it. */
  const holders = new WeakMap<object, string>()
  Object.assign(globalThis, {
    wx: {
      getStorageSync: (key: string) => storage.get(key) ?? '',
      setStorage: ({ key, data }: { key: string; data: unknown }) => void storage.set(key, data),
      getAppBaseInfo: () => ({ language: 'zh_CN' }),
      cloud: {
        callFunction: ({ name, data }: { name: string; data: { input: object } }) =>
          cloud.call(name, data, { openid: holders.get(data.input) ?? '' }),
      },
    },
  })
  const { call } = await part<{
    call(fn: 'health', action: string, input: object): Promise<unknown>
  }>('services/call.ts')
  const { refusalText } = await part<{ refusalText(error: unknown): string }>('services/words.ts')
  const { default: errors } = await part<{ default: { of: Record<string, string> } }>(
    'locales/zh-CN/errors.ts',
  )
  return {
    async told(openid, action, input, had) {
      holders.set(input, openid)
      try {
        const output = await call('health', action, input)
        had?.(output as never)
        return undefined
      } catch (error) {
        const words = refusalText(error)
        if (words === errors.of.BUSY) return words
        throw new Error(`health.${action} told somebody: ${words} (${error})`)
      }
    },
  }
}

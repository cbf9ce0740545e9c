/** `wx` as the program sees it. A call of anything that is not here ends in words. */
export type Wx = Record<string, unknown>

export const wxOf = (): Wx => (globalThis as unknown as { wx: Wx }).wx

/** Wraps the APIs so that an unknown one is a clear error and not "undefined is not a function". */
export function strict(apis: Wx): Wx {
  return new Proxy(apis, {
    get(target, name) {
      if (name in target || typeof name === 'symbol') return target[name as string]
      throw new Error(`wx.${name} is not in this simulator`)
    },
  })
}

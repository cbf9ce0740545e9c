/** The last answer of a screen, kept on the phone so that it can be shown, with its time, without a network. */
const place = (name: string) => `seen:${name}`

export function keepSeen<T>(name: string, answer: T): void {
  wx.setStorage({ key: place(name), data: answer, fail() {} })
}

export function lastSeen<T>(name: string): T | undefined {
  const found: unknown = wx.getStorageSync(place(name))
  return found ? (found as T) : undefined
}

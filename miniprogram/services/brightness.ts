/** The phone's own brightness, 0 to 1, while a code is shown brighter. */
let before: number | undefined

/** Turns the screen up for the scanner. Resolves to whether it did. */
export async function brighten(): Promise<boolean> {
  try {
    const { value } = await wx.getScreenBrightness()
    before ??= value
    await wx.setScreenBrightness({ value: 1 })
    wx.setKeepScreenOn({ keepScreenOn: true, fail() {} })
    return true
  } catch {
    return false
  }
}

export function restoreBrightness(): void {
  if (before === undefined) return
  wx.setScreenBrightness({ value: before, fail() {} })
  wx.setKeepScreenOn({ keepScreenOn: false, fail() {} })
  before = undefined
}

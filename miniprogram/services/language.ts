export type Language = 'zh-CN' | 'en'
const KEY = 'language'
const listeners = new Set<() => void>()
let chosen: Language | undefined

/** The language in use: chosen in "me", else WeChat's own; anything that is not Chinese reads English. */
export function language(): Language {
  chosen ??= stored() ?? ofWechat()
  return chosen
}

/** Changes the language at once on every open screen and keeps it on this phone. */
export function setLanguage(next: Language): void {
  if (next === language()) return
  chosen = next
  wx.setStorageSync(KEY, next)
  for (const listener of [...listeners]) listener()
}

/** Takes the language chosen on another phone, unless one was chosen on this one. */
export function adoptLanguage(elsewhere: Language | undefined): void {
  if (elsewhere && !stored()) setLanguage(elsewhere)
}

/** Calls `listener` after each change of language; answers with the function that stops it. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function stored(): Language | undefined {
  const value: unknown = wx.getStorageSync(KEY)
  return value === 'zh-CN' || value === 'en' ? value : undefined
}

function ofWechat(): Language {
  const spoken = wx.getAppBaseInfo?.().language ?? 'zh_CN'
  return spoken.startsWith('zh') ? 'zh-CN' : 'en'
}

/** Light or dark as the phone says, and the large view as the person chose (or as WeChat's font size asks). */
export type Theme = 'light' | 'dark'
interface Appearance {
  theme: Theme
  large: boolean
}

const KEY = 'largeView'
/** WeChat's standard text is 16 px; from 20 on the person asked for large letters. */
const LARGE_FROM = 20
const listeners = new Set<() => void>()
let current: Appearance | undefined

export function appearance(): Appearance {
  current ??= { theme: themeOfPhone(), large: largeOfPhone() }
  return current
}

/** Turns the large view on or off on every open screen and keeps it on this phone. */
export function setLarge(large: boolean): void {
  wx.setStorageSync(KEY, large)
  change({ large })
}

/** Takes the choice made on another phone, unless one was made on this one. */
export function adoptLarge(elsewhere: boolean | undefined): void {
  if (elsewhere !== undefined && typeof wx.getStorageSync(KEY) !== 'boolean') setLarge(elsewhere)
}

/** Starts to follow the phone's theme; called once by the app. */
export function followTheme(): void {
  wx.onThemeChange?.(({ theme }) => change({ theme: theme === 'dark' ? 'dark' : 'light' }))
}

export function onAppearance(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function change(part: Partial<Appearance>) {
  current = { ...appearance(), ...part }
  for (const listener of [...listeners]) listener()
}

function themeOfPhone(): Theme {
  return wx.getAppBaseInfo?.().theme === 'dark' ? 'dark' : 'light'
}

function largeOfPhone(): boolean {
  const chosen: unknown = wx.getStorageSync(KEY)
  if (typeof chosen === 'boolean') return chosen
  return (wx.getAppBaseInfo?.().fontSizeSetting ?? 16) >= LARGE_FROM
}

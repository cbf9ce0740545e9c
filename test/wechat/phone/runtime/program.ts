import type { ProgramInfo, UnitInfo } from '../compiler/compile'

type Factory = (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => void

/** What the compiler left on the page. */
export interface Program {
  info: ProgramInfo
  templates: Record<string, unknown>
  modules: Record<string, [Factory, Record<string, string>]>
}
declare global {
  interface Window {
    __program: Program
  }
}

export const program = window.__program
export const app = program.info.app

/** The unit with this id; a page that app.json does not name ends in words. */
export function unitOf(id: string): UnitInfo {
  const unit = program.info.units[id]
  if (!unit) throw new Error(`page or component "${id}" is not in this mini program (see app.json)`)
  return unit
}

const query = new URLSearchParams(location.search)

/** Who holds this phone and how it is set, from the address. */
export const settings = {
  openid: query.get('openid') ?? 'oNobody',
  side: query.get('side') ?? 'left',
  language: query.get('lang') === 'en' ? 'en' : 'zh_CN',
  theme: (query.get('theme') === 'dark' ? 'dark' : 'light') as 'light' | 'dark',
  fontSize: Number(query.get('font') ?? 16),
  online: query.get('network') !== 'off',
  page: query.get('page') ?? '',
}

/** Style sheets follow the theme of this phone and not that of the browser around it. */
export function inTheme(css: string): string {
  const shown = app.darkmode && settings.theme === 'dark' ? 'dark' : 'light'
  return css.replace(/\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/g, (_, wanted: string) =>
    wanted === shown ? '(min-width: 0)' : '(max-width: 0)',
  )
}

/** A value of app.json or page JSON with its theme variable (`@name`) filled in. */
export function themed(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  return value.startsWith('@') ? program.info.theme[settings.theme][value.slice(1)] : value
}

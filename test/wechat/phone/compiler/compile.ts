import { compileModules, scriptOf } from './modules'
import { BUILTIN } from './names'
import type { AppJson, ComponentJson } from './project'
import { idOf, pagesOf, Sources, unitsOf } from './project'
import { compileStyle } from './styles'
import { checkTags } from './tags'
import { compileTemplates } from './templates'

/** What the browser gets beside the code of templates and modules. */
export interface ProgramInfo {
  app: AppJson
  pages: string[]
  appScript?: string
  appStyle: string
  theme: { light: Record<string, string>; dark: Record<string, string> }
  units: Record<string, UnitInfo>
}
export interface UnitInfo {
  isPage: boolean
  json: ComponentJson
  style: string
  script?: string
  /** Names of the methods that the template binds to events. */
  handlers: string[]
}
export interface Compiled {
  /** A script that defines `window.__program`. */
  code: string
  warnings: string[]
  info: ProgramInfo
}

/**
 * Compiles the unmodified sources of a mini program for the browser.
 * @param builtins WXML of every built-in component by tag
 * @throws SourceFault with the file and what is wrong, in words
 */
export function compile(projectDir: string, builtins: Record<string, string>): Compiled {
  const sources = new Sources(projectDir)
  const app = sources.json<AppJson>(sources.path('app.json'))
  const units = unitsOf(sources, app)
  const tags = new Set([...Object.keys(builtins), 'page'])
  for (const unit of units.values()) checkTags(sources, unit, tags)
  const { code: templates, warnings } = compileTemplates(
    sources,
    units.keys(),
    Object.fromEntries(Object.entries(builtins).map(([tag, wxml]) => [BUILTIN + tag, wxml])),
  )
  const appScript = scriptOf(sources, 'app')
  const info: ProgramInfo = {
    app,
    pages: pagesOf(app),
    appScript,
    appStyle: compileStyle(sources, 'app', tags).replaceAll('__PREFIX__', ''),
    theme: themeOf(sources, app),
    units: {},
  }
  for (const unit of units.values()) {
    info.units[unit.id] = {
      isPage: unit.isPage,
      json: unit.json,
      style: compileStyle(sources, unit.id, tags),
      script: scriptOf(sources, unit.id),
      handlers: unit.id.startsWith('miniprogram_npm/') ? [] : handlersOf(sources, unit.id),
    }
  }
  const entries = [appScript, ...Object.values(info.units).map((unit) => unit.script)]
  const modules = compileModules(
    sources,
    entries.filter((entry): entry is string => entry !== undefined),
  )
  const wrapped = [...modules].map(
    ([file, module]) =>
      `${JSON.stringify(file)}: [function (require, module, exports) {${module.code}\n}, ${JSON.stringify(module.requires)}]`,
  )
  const code = `window.__program = { info: ${JSON.stringify(info)}, templates: ${templates}, modules: {\n${wrapped.join(',\n')}\n} };`
  return { code, warnings, info }
}

/** Variables such as `@navBg` in app.json, for both themes. */
function themeOf(sources: Sources, app: AppJson): ProgramInfo['theme'] {
  const file = app.themeLocation && idOf(app.themeLocation)
  if (!file || !sources.has(file)) return { light: {}, dark: {} }
  return { light: {}, dark: {}, ...sources.json<Partial<ProgramInfo['theme']>>(sources.path(file)) }
}

/** Names after bind, catch and their variants; names made at run time (`{{…}}`) are left out. */
function handlersOf(sources: Sources, id: string): string[] {
  if (!sources.has(`${id}.wxml`)) return []
  const bound = /\b(?:capture-)?(?:mut-)?(?:bind|catch):?[\w-]+="([\w$]+)"/g
  const names = [...sources.read(`${id}.wxml`).matchAll(bound)].map((match) => match[1] as string)
  // catchtouchmove="true" is WeChat's own way to say "stop here and call nothing"
  return [...new Set(names)].filter((name) => name !== 'true')
}

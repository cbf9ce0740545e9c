import { posix } from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'
import { idOf, SourceFault, type Sources } from './project'

/**
 * WXS has globals of its own, and `x.constructor` is a string there ("Array"). Event handlers written in WXS are
 * called through `Q.C` (see runtime/wxs.ts).
 */
const WXS_GLOBALS = `
var getDate = function () { return arguments.length ? new (Function.prototype.bind.apply(Date, [null].concat([].slice.call(arguments)))) : new Date() };
var getRegExp = function (source, flags) { return new RegExp(source, flags) };
if (!Object.prototype.hasOwnProperty('__wxsConstructor__')) Object.defineProperty(Object.prototype, '__wxsConstructor__', {
  configurable: true, get: function () { return Object.prototype.toString.call(this).slice(8, -1) } });
Q.C = function (caller, event, handler, place) { return window.__handle(caller, event, handler, place) };
`

const wxsSource = (source: string): string =>
  source
    .replace(/(require\(\s*['"][^'"]+?)\.wxs(['"]\s*\))/g, '$1$2')
    .replace(/\.constructor\b/g, '.__wxsConstructor__')

const requires = (source: string): string[] =>
  [...source.matchAll(/require\(\s*['"]([^'"]+)['"]\s*\)/g)].map((match) => match[1] as string)

/** Compiles every template with WeChat's own compiler into one JS expression: an object from id to template. */
export function compileTemplates(
  sources: Sources,
  ids: Iterable<string>,
  builtins: Record<string, string>,
): { code: string; warnings: string[] } {
  const group = new TmplGroup()
  const warnings: string[] = []
  const templates = new Set<string>()
  const scripts = new Set<string>()
  group.setExtraRuntimeScript(WXS_GLOBALS)

  const sibling = (from: string, wanted: string): string =>
    idOf(wanted.startsWith('/') ? wanted : posix.join(posix.dirname(from), wanted)).replace(/\.wxs$/, '')

  const addScript = (id: string): void => {
    if (scripts.has(id)) return
    scripts.add(id)
    if (!sources.has(`${id}.wxs`)) throw new SourceFault(`${id}.wxs`, 'this script was not found')
    const source = sources.read(`${id}.wxs`)
    for (const wanted of requires(source)) addScript(sibling(id, wanted))
    group.addScript(id, wxsSource(source))
  }

  const addTemplate = (id: string, text?: string): void => {
    if (templates.has(id)) return
    templates.add(id)
    if (text === undefined && !sources.has(`${id}.wxml`)) {
      throw new SourceFault(`${id}.wxml`, 'this template was not found')
    }
    for (const fault of group.addTmpl(id, text ?? sources.read(`${id}.wxml`)) ?? []) {
      // The compiler counts from 0, people and editors from 1. Faults of packages are theirs and stop nothing.
      const place = `${fault.path}.wxml:${fault.startLine + 1}:${fault.startColumn + 1}`
      if (fault.isError && !id.startsWith('miniprogram_npm/')) throw new SourceFault(place, fault.message)
      warnings.push(`${place} ${fault.message}`)
    }
    for (const dependency of group.getDirectDependencies(id)) addTemplate(dependency)
    for (const script of group.getScriptDependencies(id)) addScript(script)
    for (const name of group.getInlineScriptModuleNames(id)) {
      const inline = group.getInlineScript(id, name) ?? ''
      for (const wanted of requires(inline)) addScript(sibling(id, wanted))
      group.setInlineScript(id, name, wxsSource(inline))
    }
  }

  for (const id of ids) addTemplate(id)
  for (const [id, text] of Object.entries(builtins)) addTemplate(id, text)
  return { code: group.getTmplGenObjectGroups(), warnings }
}

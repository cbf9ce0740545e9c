import { SourceFault, type Sources, type Unit } from './project'

/** What WXML knows beside components. */
const STRUCTURE = new Set(['block', 'slot', 'template', 'import', 'include', 'wxs'])

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')

/**
 * Refuses a tag that nobody declared: a phone draws nothing for it and says nothing. Packages are not looked at,
 * since they may use parts of WeChat that this program never reaches.
 * @throws SourceFault with the line and what to do
 */
export function checkTags(sources: Sources, unit: Unit, builtins: ReadonlySet<string>): void {
  if (unit.id.startsWith('miniprogram_npm/') || !sources.has(`${unit.id}.wxml`)) return
  const source = sources
    .read(`${unit.id}.wxml`)
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/<wxs[^>]*>[\s\S]*?<\/wxs>/g, blank)
    .replace(/\{\{[\s\S]*?\}\}/g, blank)
  const declared = { ...unit.json.usingComponents, ...unit.json.componentGenerics }
  for (const match of source.matchAll(/<([a-zA-Z][\w-]*)/g)) {
    const tag = match[1] as string
    if (STRUCTURE.has(tag) || builtins.has(tag) || tag in declared) continue
    const line = source.slice(0, match.index).split('\n').length
    throw new SourceFault(
      `${unit.id}.wxml:${line}`,
      `<${tag}> is neither declared in usingComponents of ${unit.id}.json nor in this simulator`,
    )
  }
}

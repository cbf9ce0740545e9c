import { posix } from 'node:path'
import postcss from 'postcss'
import selectorParser from 'postcss-selector-parser'
import { idOf, SourceFault, type Sources } from './project'

/** Stands for the scope's class prefix and for the scope's name until the runtime knows how a component is isolated. */
export const SCOPE_PREFIX = '__PREFIX__'
export const SCOPE_NAME = '__SCOPE__'

/** `24rpx` as a length that follows the phone's width. */
export const rpxToCss = (value: string): string =>
  value.replace(/(-?\d*\.?\d+)rpx\b/g, (_, figure: string) => `calc(var(--rpx) * ${figure})`)

/**
 * A phone's lengths in the browser's: `vh` counts the page without WeChat's bars (`.page` is a size container), and
 * the safe area is the drawn phone's.
 */
export const lengthsToCss = (value: string): string =>
  rpxToCss(value)
    .replace(/(-?\d*\.?\d+)vh\b/g, '$1cqh')
    .replace(/\b(?:env|constant)\(\s*safe-area-inset-(top|bottom|left|right)[^)]*\)/g, 'var(--safe-$1, 0px)')

/** WXSS to CSS: imports inlined, rpx, tags as `wx-tag`, classes marked for their scope, `:host` as an attribute. */
export function compileStyle(sources: Sources, id: string, tags: ReadonlySet<string>): string {
  if (!sources.has(`${id}.wxss`)) return ''
  const sheet = inline(sources, id, [])
  const selectors = selectorParser((root) => {
    root.walkTags((tag) => {
      if (tags.has(tag.value)) tag.value = `wx-${tag.value}`
    })
    root.walkClasses((one) => {
      one.value = SCOPE_PREFIX + one.value
    })
    root.walkPseudos((pseudo) => {
      if (pseudo.value !== ':host') return
      pseudo.replaceWith(
        selectorParser.attribute({
          attribute: 'wx-host',
          operator: '=',
          value: SCOPE_NAME,
          quoteMark: '"',
          raws: {},
        }),
      )
    })
  })
  sheet.walkRules((rule) => {
    const parent = rule.parent
    if (parent?.type === 'atrule' && /keyframes$/.test((parent as postcss.AtRule).name)) return
    rule.selector = selectors.processSync(rule.selector)
  })
  sheet.walkDecls((line) => {
    line.value = lengthsToCss(line.value)
  })
  return sheet.toString()
}

function inline(sources: Sources, id: string, seen: string[]): postcss.Root {
  if (seen.includes(id)) return postcss.root()
  if (!sources.has(`${id}.wxss`))
    throw new SourceFault(`${seen.at(-1)}.wxss`, `@import "${id}.wxss" was not found`)
  let sheet: postcss.Root
  try {
    sheet = postcss.parse(sources.read(`${id}.wxss`), { from: sources.path(`${id}.wxss`) })
  } catch (error) {
    throw new SourceFault(`${id}.wxss`, (error as Error).message)
  }
  sheet.walkAtRules('import', (rule) => {
    const wanted = /["']([^"']+)["']/.exec(rule.params)?.[1] ?? ''
    const target = idOf(wanted.startsWith('/') ? wanted : posix.join(posix.dirname(id), wanted))
    rule.replaceWith(inline(sources, target.replace(/\.wxss$/, ''), [...seen, id]).nodes)
  })
  return sheet
}

/** A tag of a WXML file. Text and comments carry nothing that the checks ask for, except expressions. */
export interface Tag {
  name: string
  /** Attribute values as written; a bare attribute has the value ''. */
  attributes: Record<string, string>
  line: number
}
/** What stands between `{{` and `}}`, in text or in an attribute. */
export interface Expression {
  code: string
  line: number
}
export interface Wxml {
  tags: Tag[]
  expressions: Expression[]
}

const TAG = /<([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/g
const ATTRIBUTE = /([^\s=/"']+)(?:\s*=\s*("[^"]*"|'[^']*'))?/g

/**
 * Reads the opening tags and the expressions of a WXML file, with their lines.
 * It judges no syntax: WeChat's own compiler does that in the same gate.
 */
export function readWxml(text: string): Wxml {
  // Blanked, not cut: every line keeps its number.
  const blank = (part: string) => part.replace(/[^\n]/g, ' ')
  const source = text
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/(<wxs\b[^>]*>)([\s\S]*?)(<\/wxs>)/g, (_all, open, code, close) => open + blank(code) + close)
  const lineAt = (index: number) => source.slice(0, index).split('\n').length
  const tags = [...source.matchAll(TAG)].map(({ 1: name = '', 2: rest = '', index }) => ({
    name,
    attributes: readAttributes(rest),
    line: lineAt(index),
  }))
  const expressions = [...source.matchAll(/\{\{([\s\S]*?)\}\}/g)].map(({ 1: code = '', index }) => ({
    code,
    line: lineAt(index),
  }))
  return { tags, expressions }
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name, quoted = "''"] of text.matchAll(ATTRIBUTE)) {
    if (name) attributes[name] = quoted.slice(1, -1)
  }
  return attributes
}

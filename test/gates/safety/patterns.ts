/** Every regular expression of the sources, found by the compiler and not by another expression. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

export interface Pattern {
  place: string
  source: string
  flags: string
}

/** Patterns of all TypeScript files below the folders: literals, and texts given to `RegExp`. */
export function patternsIn(root: string, folders: string[]): { patterns: Pattern[]; unread: string[] } {
  const patterns: Pattern[] = []
  const unread: string[] = []
  for (const file of folders.flatMap((folder) => sources(join(root, folder)))) {
    const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
    const visit = (node: ts.Node): void => {
      const place = `${file.slice(root.length + 1)}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/')
        patterns.push({ place, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
      } else if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') {
        const [text, flags] = node.arguments ?? []
        if (text && ts.isStringLiteralLike(text))
          patterns.push({
            place,
            source: text.text,
            flags: flags && ts.isStringLiteralLike(flags) ? flags.text : '',
          })
        else unread.push(`${place} ${node.getText()}`)
      }
      ts.forEachChild(node, visit)
    }
    visit(tree)
  }
  return { patterns, unread }
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/node_modules|miniprogram_npm/.test(path))
    .map((path) => join(folder, path))
}

import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import ts from 'typescript'

/**
 * Names of the methods of the Page, Component or Behavior that a file registers, with those of the
 * behaviours and spread objects it imports from its own program. Reads the source, runs nothing.
 */
export function methodsOf(file: string, seen = new Set<string>()): Set<string> {
  const names = new Set<string>()
  if (seen.has(file)) return names
  seen.add(file)
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const add = (more: Iterable<string>) => {
    for (const name of more) names.add(name)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const imported = sourceOf(file, node.moduleSpecifier.text)
      if (imported && registersWith(source, node)) add(methodsOf(imported, seen))
    }
    const registered = registeredObject(node)
    if (registered) add(functionsIn(registered))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return names
}

/** Whether a name of this import stands in a `behaviors: […]` list or is spread into an object. */
function registersWith(source: ts.SourceFile, node: ts.ImportDeclaration): boolean {
  const bindings = node.importClause?.namedBindings
  const names = bindings && ts.isNamedImports(bindings) ? bindings.elements.map((e) => e.name.text) : []
  if (node.importClause?.name) names.push(node.importClause.name.text)
  const text = source.text
  const lists = [...text.matchAll(/behaviors:\s*\[([^\]]*)\]/g)].map((match) => match[1] ?? '').join(' ')
  return names.some((name) => new RegExp(`\\b${name}\\b`).test(lists) || text.includes(`...${name}`))
}

/** The object of `Page({…})`, `Component({…})`, `Behavior({…})`, of their `methods`, or of an exported constant. */
function registeredObject(node: ts.Node): ts.ObjectLiteralExpression | undefined {
  const value =
    ts.isCallExpression(node) && /^(Page|Component|Behavior)$/.test(node.expression.getText())
      ? node.arguments[0]
      : ts.isPropertyAssignment(node) && node.name.getText() === 'methods'
        ? node.initializer
        : ts.isVariableDeclaration(node) && ts.isSourceFile(node.parent.parent.parent)
          ? node.initializer
          : undefined
  return value && ts.isObjectLiteralExpression(value) ? value : undefined
}

function functionsIn(object: ts.ObjectLiteralExpression): string[] {
  return object.properties.flatMap((property) => {
    const holdsFunction =
      ts.isMethodDeclaration(property) ||
      ts.isShorthandPropertyAssignment(property) ||
      (ts.isPropertyAssignment(property) && !ts.isLiteralExpression(property.initializer))
    return holdsFunction && property.name ? [property.name.getText()] : []
  })
}

function sourceOf(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined
  const base = resolve(dirname(file), specifier)
  return [`${base}.ts`, `${base}/index.ts`, `${base}.js`].find(existsSync)
}

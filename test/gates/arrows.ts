import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import ts from 'typescript'

/** An import that points the wrong way. `file` is relative to the project, `why` is worded for a person. */
export interface Arrow {
  file: string
  line: number
  to: string
  why: string
}

interface Import {
  to: string
  line: number
  typeOnly: boolean
}

const SHARED_ROOMS = ['domain', 'runtime', 'ops']
const PURE_PACKAGES = ['zod', 'dayjs']
const PHONE_PACKAGES = ['dayjs', 'weapp-qrcode', 'tdesign-miniprogram', 'tweetnacl']

/** Every import that breaks the house's rule of which way things point, in the order of the files. */
export function forbiddenArrows(projectDir: string): Arrow[] {
  const arrows: Arrow[] = []
  for (const file of sources(projectDir)) {
    for (const found of imports(file, readFileSync(join(projectDir, file), 'utf8'))) {
      const why = refusal(file, found)
      if (why) arrows.push({ file, line: found.line, to: found.to, why })
    }
  }
  return arrows
}

/** TypeScript files of the project, relative, with forward slashes. */
function sources(projectDir: string): string[] {
  const skipped = new Set(['node_modules', 'miniprogram_npm'])
  const found: string[] = []
  const walk = (directory: string) => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const path = join(directory, entry.name)
      if (entry.isDirectory() && !skipped.has(entry.name)) walk(path)
      else if (/\.[cm]?[tj]s$/.test(entry.name)) found.push(relative(projectDir, path).split(sep).join('/'))
    }
  }
  for (const top of readdirSync(projectDir, { withFileTypes: true })) {
    if (top.isDirectory() && ['miniprogram', 'cloudfunctions', 'typings', 'test'].includes(top.name))
      walk(join(projectDir, top.name))
  }
  return found.sort()
}

/** Every way a file can reach another: import, export from, import(), require() and import('…') as a type. */
export function imports(file: string, text: string): Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: Import[] = []
  const add = (node: ts.Node, name: ts.Node | undefined, typeOnly: boolean) => {
    if (!name || !ts.isStringLiteralLike(name)) return
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
    found.push({ to: name.text, line, typeOnly })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node, node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node)) add(node, (node.argument as ts.LiteralTypeNode).literal, true)
    else if (ts.isExternalModuleReference(node)) add(node, node.expression, false)
    else if (ts.isCallExpression(node)) {
      const called = node.expression
      const loads =
        called.kind === ts.SyntaxKind.ImportKeyword || /^require(\.resolve)?$/.test(called.getText(source))
      if (loads) add(node, node.arguments[0], false)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** The part of the house a path belongs to: `miniprogram`, `domain`, `function supplier`, `test/wechat`… */
function room(path: string): string {
  const [top = '', second = ''] = path.split('/')
  if (top === 'cloudfunctions') {
    if (second === '' || second.endsWith('.ts')) return 'cloudfunctions'
    return SHARED_ROOMS.includes(second) ? second : `function ${second}`
  }
  if (top === 'test') return second === 'wechat' ? 'test/wechat' : 'test'
  return top
}

function refusal(file: string, { to, typeOnly }: Import): string | undefined {
  const from = room(file)
  if (from === 'test') return undefined
  if (!to.startsWith('.')) return packageRefusal(from, to)
  const target = posix.normalize(posix.join(posix.dirname(file), to))
  const into = room(target)
  if (from === into) return undefined
  if (from === 'test/wechat') return 'test/wechat runs any mini program and knows nothing of this product'
  if (into.startsWith('test')) return 'the product never imports its tests'
  if (into === 'typings') {
    return typeOnly ? undefined : 'typings holds types only: write `import type`'
  }
  if (from === 'miniprogram') return 'a page reaches the cloud through services/call and shares types only'
  if (from === 'typings') return 'the contract depends on neither side'
  if (into === 'miniprogram') return 'nothing outside miniprogram/ reaches into the phone'
  if (from === 'domain') return 'domain is pure: it imports itself, zod and dayjs'
  if (from === 'runtime' && into !== 'domain') return 'runtime imports domain and itself'
  if (from.startsWith('function ') && into.startsWith('function '))
    return "a function never imports another function's folder; shared steps live in domain or runtime"
  if (from.startsWith('function ') && into !== 'domain' && into !== 'runtime')
    return 'a function imports domain and runtime'
  return undefined
}

function packageRefusal(from: string, to: string): string | undefined {
  const name = to
    .split('/')
    .slice(0, to.startsWith('@') ? 2 : 1)
    .join('/')
  if (from === 'test/wechat') return undefined
  if (from === 'miniprogram') {
    if (!PHONE_PACKAGES.includes(name)) return `${name} is not packed for the phone`
    // WeChat's "Build npm" packs dayjs/index.js only, so its plugins do not exist on a phone.
    return name === 'dayjs' && to !== 'dayjs' ? 'only dayjs itself is packed for the phone' : undefined
  }
  if (name === 'wx-server-sdk' && from !== 'runtime') return 'runtime is the only importer of wx-server-sdk'
  if (from === 'domain' && !PURE_PACKAGES.includes(name))
    return 'domain is pure: it imports itself, zod and dayjs'
  return undefined
}

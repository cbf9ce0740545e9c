import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { methodsOf } from './methods'
import { type Expression, readWxml, type Tag } from './wxml'

/** A page or component of the program with everything its WXML can use. Paths are relative to its root. */
export interface Part {
  /** Path without extension, such as `pages/home/home`. */
  path: string
  /** Own tags and those of included and imported templates, each with its file. */
  tags: (Tag & { file: string })[]
  expressions: (Expression & { file: string })[]
  /** Tag name to path as declared by itself. */
  uses: Record<string, string>
  /** Names that a `bind*` may call. */
  methods: Set<string>
  /** Sections of the locale files that its code asks for: `screen('home')`, `words('home')`. */
  sections: string[]
}
export interface Program {
  root: string
  parts: Part[]
  /** Tags declared for the whole program in app.json. */
  uses: Record<string, string>
  /** Every file outside miniprogram_npm. */
  files: string[]
}

interface Package {
  root: string
  pages: string[]
}
interface Manifest {
  component?: boolean
  pages?: string[]
  /** WeChat accepts both spellings. */
  subPackages?: Package[]
  subpackages?: Package[]
  usingComponents?: Record<string, string>
}

/** Reads the sources below `root` (the folder of app.json): declared pages and every component of its own. */
export function readProgram(root: string): Program {
  const app = manifest(join(root, 'app.json'))
  const files = listFiles(root)
  const pages = [
    ...(app.pages ?? []),
    ...(app.subPackages ?? app.subpackages ?? []).flatMap((pack) =>
      pack.pages.map((page) => posix.join(pack.root, page)),
    ),
  ]
  const components = files
    .filter((file) => file.endsWith('.json') && manifest(join(root, file)).component)
    .map((file) => file.slice(0, -'.json'.length))
  const paths = [...new Set([...pages, ...components])].filter((path) =>
    existsSync(join(root, `${path}.wxml`)),
  )
  return { root, files, uses: app.usingComponents ?? {}, parts: paths.map((path) => readPart(root, path)) }
}

function readPart(root: string, path: string): Part {
  const part: Part = {
    path,
    tags: [],
    expressions: [],
    uses: manifest(join(root, `${path}.json`)).usingComponents ?? {},
    methods: new Set(),
    sections: [],
  }
  addTemplate(root, `${path}.wxml`, part, new Set())
  const script = ['.ts', '.js'].map((end) => join(root, path + end)).find(existsSync)
  if (script) {
    part.methods = methodsOf(script)
    const asked = readFileSync(script, 'utf8').matchAll(/\b(?:screen|words)\(\s*'(\w+)'/g)
    part.sections = [...new Set([...asked].map((match) => match[1] ?? ''))]
  }
  return part
}

/** A handler inside an included template is looked up in the page that includes it. */
function addTemplate(root: string, file: string, part: Part, seen: Set<string>): void {
  if (seen.has(file) || !existsSync(join(root, file))) return
  seen.add(file)
  const { tags, expressions } = readWxml(readFileSync(join(root, file), 'utf8'))
  part.tags.push(...tags.map((tag) => ({ ...tag, file })))
  part.expressions.push(...expressions.map((expression) => ({ ...expression, file })))
  for (const { name, attributes } of tags) {
    if (name === 'import' || name === 'include')
      addTemplate(root, resolveIn(file, attributes.src ?? ''), part, seen)
  }
}

/** A path as WeChat resolves it: from the root when it begins with a slash, else from the file. */
export function resolveIn(file: string, path: string): string {
  return path.startsWith('/') ? posix.normalize(path.slice(1)) : posix.join(dirname(file), path)
}

function manifest(file: string): Manifest {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : {}
}

function listFiles(root: string, under = ''): string[] {
  return readdirSync(join(root, under), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(under, entry.name)
    if (!entry.isDirectory()) return [path]
    return /^(miniprogram_npm|node_modules)$/.test(entry.name) ? [] : listFiles(root, path)
  })
}

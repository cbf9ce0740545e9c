import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Program, resolveIn } from './program'

/** Tags of WeChat itself that this program may use. */
const BUILT_IN = new Set(
  `block template import include wxs slot view scroll-view swiper swiper-item movable-area movable-view
  cover-view cover-image text rich-text icon progress button checkbox checkbox-group form input label picker
  picker-view picker-view-column radio radio-group slider switch textarea navigator image video camera canvas
  map open-data web-view page-meta navigation-bar root-portal page-container share-element match-media
  match-media official-account editor keyboard-accessory`.split(/\s+/),
)

const IMAGE = /\.(png|jpe?g|gif|svg|webp)$/i

/** Tags that neither WeChat nor `usingComponents` knows: a phone shows nothing in their place. */
export function undeclaredTags(program: Program): string[] {
  return program.parts.flatMap((part) =>
    part.tags
      .filter(({ name }) => !BUILT_IN.has(name) && !(name in part.uses) && !(name in program.uses))
      .map(
        (tag) =>
          `${tag.file}:${tag.line} <${tag.name}> is not declared in usingComponents of ${part.path}.json`,
      ),
  )
}

/** Components that are declared and never used: each is loaded for nothing. */
export function unusedComponents(program: Program): string[] {
  return program.parts.flatMap((part) => {
    const used = new Set(
      part.tags.flatMap(({ name, attributes }) => [
        name,
        ...Object.keys(attributes)
          .filter((key) => key.startsWith('generic:'))
          .map((key) => attributes[key] ?? ''),
      ]),
    )
    return Object.keys(part.uses)
      .filter((name) => !used.has(name))
      .map((name) => `${part.path}.json declares ${name}, which ${part.path}.wxml never uses`)
  })
}

/** Pictures that WXML, WXSS, app.json, theme.json or code names and that do not exist. `{{…}}` stands for anything. */
export function missingImages(program: Program): string[] {
  const exists = (file: string, path: string): boolean => {
    if (/^(https?:|data:|wxfile:|cloud:)/.test(path)) return true
    const wanted = resolveIn(file, path)
    if (!wanted.includes('{{')) return program.files.includes(wanted)
    const pattern = wanted.split(/\{\{.*?\}\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
    return program.files.some((name) => new RegExp(`^${pattern.join('.*')}$`).test(name))
  }
  const inTags = program.parts.flatMap((part) =>
    part.tags.flatMap((tag) =>
      Object.values(tag.attributes)
        .filter((value) => IMAGE.test(value) && !exists(tag.file, value))
        .map((value) => `${tag.file}:${tag.line} shows ${value}, which does not exist`),
    ),
  )
  const inFiles = program.files.flatMap((file) => {
    const named = picturesNamedIn(file, () => readFileSync(join(program.root, file), 'utf8'))
    // Code resolves a relative picture where it is shown, which only the phone knows: rooted ones are checked.
    const checked = /\.[tj]s$/.test(file) ? named.filter((path) => path.startsWith('/')) : named
    return checked
      .filter((path) => !exists(file, path))
      .map((path) => `${file} names ${path}, which does not exist`)
  })
  return [...inTags, ...inFiles]
}

function picturesNamedIn(file: string, text: () => string): string[] {
  const search = /\.wxss$/.test(file)
    ? /url\(\s*['"]?([^'")]+)['"]?\s*\)/g
    : /\.[tj]s$/.test(file) || file === 'app.json' || file === 'theme.json'
      ? /['"]([^'"`\n]+\.(?:png|jpe?g|gif|svg|webp))['"]/gi
      : undefined
  if (!search) return []
  return [...text().matchAll(search)].map((match) => match[1] ?? '').filter((path) => IMAGE.test(path))
}

/** `bind*` and `catch*` that name no method: a tap on them does nothing, without a word. */
export function missingHandlers(program: Program): string[] {
  return program.parts.flatMap((part) =>
    part.tags.flatMap((tag) =>
      Object.entries(tag.attributes)
        .filter(([name]) => /^(capture-)?(bind|catch|mut-bind)/.test(name))
        .flatMap(([, value]) => handlersIn(value))
        .filter((handler) => !part.methods.has(handler))
        .map(
          (handler) =>
            `${tag.file}:${tag.line} <${tag.name}> calls ${handler}, which ${part.path} does not have`,
        ),
    ),
  )
}

/** `onTap`, or the names in `{{open ? 'close' : 'show'}}`. A function of a wxs module is checked by wcc. */
function handlersIn(value: string): string[] {
  if (!value.includes('{{')) return value ? [value] : []
  return [...value.matchAll(/'(\w+)'/g)].map((match) => match[1] ?? '')
}

/** Words as they stand in one language: section, then key. */
export type Dictionary = Record<string, unknown>

/** `w.x.y` in WXML that the locale files of the part's sections do not hold: an empty place on the screen. */
export function missingWords(program: Program, dictionary: Dictionary): string[] {
  return program.parts.flatMap((part) => {
    if (!part.sections.length) return []
    return part.expressions.flatMap(({ code, file, line }) =>
      [...code.matchAll(/(?<![\w.$'"])w((?:\.\w+)+)/g)]
        .map((match) => (match[1] ?? '').slice(1))
        .filter((path) => !part.sections.some((section) => holds(dictionary[section], path.split('.'))))
        .map(
          (path) => `${file}:${line} shows w.${path}, which no section of ${part.sections.join(', ')} holds`,
        ),
    )
  })
}

function holds(words: unknown, [key, ...rest]: string[]): boolean {
  if (key === undefined) return words !== undefined
  if (typeof words === 'string' || Array.isArray(words)) return key === 'length'
  if (typeof words !== 'object' || words === null) return false
  return holds((words as Record<string, unknown>)[key], rest)
}

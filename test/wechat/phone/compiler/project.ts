import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'

export interface SubPackage {
  root: string
  pages: string[]
}
export interface AppJson {
  pages: string[]
  entryPagePath?: string
  subPackages?: SubPackage[]
  subpackages?: SubPackage[]
  window?: Record<string, unknown>
  tabBar?: { list: { pagePath: string; text: string }[] } & Record<string, unknown>
  usingComponents?: Record<string, string>
  themeLocation?: string
  [key: string]: unknown
}
export interface ComponentJson {
  component?: boolean
  usingComponents?: Record<string, string>
  componentGenerics?: Record<string, boolean | { default?: string }>
  styleIsolation?: string
  [key: string]: unknown
}
/** A page or component that the program uses. `json.usingComponents` are resolved to absolute ids. */
export interface Unit {
  id: string
  isPage: boolean
  json: ComponentJson
}

/** A fault in the sources, worded for whoever wrote them. */
export class SourceFault extends Error {
  constructor(
    readonly file: string,
    what: string,
  ) {
    super(`${file}: ${what}`)
    this.name = 'SourceFault'
  }
}

/** `pages/a/../b` and `/b` as one id without a leading slash. */
export const idOf = (path: string): string => posix.normalize(path).replace(/^\/+/, '')

/** The mini program's folder, with look-ups by id (path without extension, relative to miniprogramRoot). */
export class Sources {
  readonly root: string

  constructor(projectDir: string) {
    const config = this.json<{ miniprogramRoot?: string }>(join(projectDir, 'project.config.json'))
    this.root = join(projectDir, config.miniprogramRoot ?? '.')
  }

  path(id: string): string {
    return join(this.root, id)
  }

  has(file: string): boolean {
    const path = this.path(file)
    return existsSync(path) && statSync(path).isFile()
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8')
  }

  json<T>(path: string): T {
    try {
      return JSON.parse(readFileSync(path, 'utf8')) as T
    } catch (error) {
      throw new SourceFault(path, `not readable as JSON: ${(error as Error).message}`)
    }
  }

  /** A component's JSON, empty where there is none. */
  componentJson(id: string): ComponentJson {
    return this.has(`${id}.json`) ? this.json<ComponentJson>(this.path(`${id}.json`)) : {}
  }

  /**
   * Where a `usingComponents` value points: relative to the user, absolute, or a package in `miniprogram_npm`
   * (never node_modules: a phone has none).
   */
  resolveComponent(from: string, wanted: string): string {
    const beside = idOf(posix.join(posix.dirname(from), wanted))
    const places = wanted.startsWith('/')
      ? [idOf(wanted)]
      : wanted.startsWith('.')
        ? [beside]
        : [beside, `miniprogram_npm/${wanted}`, idOf(wanted)]
    for (const place of places) {
      for (const id of [place, `${place}/index`]) if (this.has(`${id}.json`)) return id
    }
    throw new SourceFault(`${from}.json`, `component "${wanted}" was not found`)
  }
}

/** All pages of the main package and of the subpackages, as ids. */
export function pagesOf(app: AppJson): string[] {
  const packages = app.subPackages ?? app.subpackages ?? []
  return [...app.pages, ...packages.flatMap((one) => one.pages.map((page) => idOf(`${one.root}/${page}`)))]
}

/** Every page and every component they reach, each with its component names resolved. */
export function unitsOf(sources: Sources, app: AppJson): Map<string, Unit> {
  const units = new Map<string, Unit>()
  const visit = (id: string, isPage: boolean): void => {
    if (units.has(id)) return
    if (isPage && !sources.has(`${id}.wxml`))
      throw new SourceFault('app.json', `page "${id}" has no ${id}.wxml`)
    const own = sources.componentJson(id)
    const unit: Unit = { id, isPage, json: own }
    units.set(id, unit)
    const using: Record<string, string> = {}
    for (const [tag, wanted] of Object.entries({ ...app.usingComponents, ...own.usingComponents })) {
      const target = sources.resolveComponent(own.usingComponents?.[tag] ? id : 'app', wanted)
      using[tag] = `/${target}`
      visit(target, false)
    }
    unit.json = { ...own, usingComponents: using, ...generics(id, own, visit) }
  }
  const generics = (id: string, json: ComponentJson, visitUnit: typeof visit): Partial<ComponentJson> => {
    if (!json.componentGenerics) return {}
    const resolved: NonNullable<ComponentJson['componentGenerics']> = {}
    for (const [name, value] of Object.entries(json.componentGenerics)) {
      const fallback = typeof value === 'object' ? value.default : undefined
      if (!fallback) {
        resolved[name] = value
        continue
      }
      const target = sources.resolveComponent(id, fallback)
      visitUnit(target, false)
      resolved[name] = { default: `/${target}` }
    }
    return { componentGenerics: resolved }
  }
  for (const page of pagesOf(app)) visit(page, true)
  return units
}

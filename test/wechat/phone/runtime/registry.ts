import * as easel from 'glass-easel'
import * as adapter from 'glass-easel-miniprogram-adapter'
import { BUILTIN } from '../compiler/names'
import { dispatchEvents, PhoneBackend, watchLongPress } from './backend'
import { builtins } from './builtins'
import { raise } from './faults'
import { program, unitOf } from './program'
import { queries } from './wx/query'

type Definition = Record<string, unknown> & {
  behaviors?: unknown[]
  options?: { styleIsolation?: string; addGlobalClass?: boolean }
}
type Register = (definition: Definition) => unknown

const env = new adapter.MiniProgramEnv()
export const backend = new PhoneBackend(new Set([...Object.keys(builtins), 'page']))
export const pages = env.associateBackend(backend as never)
export const space = env.createCodeSpace('', true)

/** Behaviours that WeChat provides by name. */
const NAMED_BEHAVIOURS: Record<string, Definition> = {
  'wx://form-field': { properties: { name: String, value: null } },
  'wx://form-field-group': {},
  'wx://form-field-button': {},
  'wx://component-export': {},
}
const named = new Map<unknown, unknown>()

function registerBuiltins(): void {
  const globals = env.getGlobalCodeSpace()
  for (const [tag, builtin] of Object.entries(builtins)) {
    const id = BUILTIN + tag
    globals.addCompiledTemplate(id, { groupList: program.templates, content: program.templates[id] } as never)
    globals.addComponentStaticConfig(id, { component: true, usingComponents: {} })
    const registered = globals
      .component(id)
      .definition(builtin.definition as never)
      .register() as unknown as { _$: never }
    space.getComponentSpace().setGlobalUsingComponent(tag, registered._$)
  }
  for (const [name, definition] of Object.entries(NAMED_BEHAVIOURS)) {
    named.set(
      name,
      space
        .behavior()
        .definition(definition as never)
        .register(),
    )
  }
}

/** `data-*` reaches the DOM so that tests find parts by `data-testid`. */
function mirrorDatasets(): void {
  const prototype = easel.Element.prototype as unknown as {
    setDataset(name: string, value: unknown): void
    $$?: HTMLElement
  }
  const original = prototype.setDataset
  prototype.setDataset = function (name, value) {
    original.call(this, name, value)
    if (!this.$$ && name === 'testid') {
      requestAnimationFrame(() => nameVirtualHost(this as unknown as easel.GeneralComponent))
    }
    const attribute = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    this.$$?.setAttribute?.(attribute, typeof value === 'object' ? JSON.stringify(value) : String(value))
  }
}

/** `ready` is never fired by the adapter; handlers that are bound but missing are a fault, not silence. */
function overall(): void {
  const behaviour = space
    .behavior()
    .definition({
      lifetimes: {
        attached(this: { _$: easel.GeneralComponent } & Record<string, unknown>) {
          requestAnimationFrame(() => this._$.triggerLifetime('ready', []))
          requestAnimationFrame(() => nameVirtualHost(this._$))
          missingHandlers(this._$.is, this)
          // The adapter's own query knows no `node`, which a canvas needs.
          this.createSelectorQuery = () => queries.createSelectorQuery().in(this)
        },
      },
    } as never)
    .register() as unknown as { _$: never }
  space.setOverallBehavior(behaviour._$)
}

/** A component without an element of its own (`virtualHost`) hands its test id to the first element it draws. */
function nameVirtualHost(component: easel.GeneralComponent): void {
  const { testid } = (component as unknown as { dataset: Record<string, unknown> }).dataset ?? {}
  if (!testid || component.$$) return
  firstElement(component.getShadowRoot() as unknown as DrawnNode)?.setAttribute('data-testid', String(testid))
}

interface DrawnNode {
  $$?: unknown
  childNodes?: DrawnNode[]
}

function firstElement(node: DrawnNode | null): HTMLElement | undefined {
  for (const child of node?.childNodes ?? []) {
    const found = child.$$ instanceof HTMLElement ? child.$$ : firstElement(child)
    if (found) return found
  }
  return undefined
}

const reported = new Set<string>()
function missingHandlers(id: string, instance: Record<string, unknown>): void {
  const unit = program.info.units[id.replace(/^\//, '')]
  for (const name of unit?.handlers ?? []) {
    if (typeof instance[name] === 'function' || reported.has(`${id}.${name}`)) continue
    reported.add(`${id}.${name}`)
    raise(new Error(`${id}.wxml binds "${name}", but ${id} has no method of that name`))
  }
}

let scopes = 0

/** Isolation as WeChat decides it: a component keeps its styles unless it or its options say otherwise. */
function configure(id: string, definition: Definition): void {
  const unit = unitOf(id)
  const json = { ...unit.json }
  if (unit.isPage) delete json.component
  else json.component = true
  const options = definition.options ?? {}
  let isolation = json.styleIsolation ?? options.styleIsolation
  if (!isolation && options.addGlobalClass) isolation = 'apply-shared'
  if (unit.isPage && isolation === 'apply-shared') isolation = undefined
  if (isolation) json.styleIsolation = isolation
  space.addComponentStaticConfig(id, json as never)
  const shared = isolation === 'shared' || isolation === 'page-shared' || (unit.isPage && !isolation)
  const scope = `s${scopes++}`
  space.addStyleSheet(id, id, shared ? undefined : scope)
  backend.registerStyleSheetContent(
    id,
    unit.style.replaceAll('__PREFIX__', shared ? '' : `${scope}--`).replaceAll('__SCOPE__', scope),
  )
}

function withNamedBehaviours(definition: Definition): Definition {
  if (!definition.behaviors) return definition
  return { ...definition, behaviors: definition.behaviors.map((one) => named.get(one) ?? one) }
}

const loaded = new Map<string, { exports: unknown }>()
const unitOfScript = new Map<string, string>()
for (const [id, unit] of Object.entries(program.info.units))
  if (unit.script) unitOfScript.set(unit.script, id)

/** Runs a script of the program once and gives its exports. */
export function load(file: string): unknown {
  const known = loaded.get(file)
  if (known) return known.exports
  const entry = program.modules[file]
  if (!entry) throw new Error(`script ${file} is not in this mini program`)
  const [factory, requires] = entry
  const module = { exports: {} as unknown }
  loaded.set(file, module)
  const run = () =>
    factory.call(
      undefined,
      (name) => {
        const target = requires[name]
        if (!target) throw new Error(`${file}: cannot require ${name}`)
        return load(target)
      },
      module,
      module.exports,
    )
  const id = unitOfScript.get(file)
  if (id === undefined) run()
  else register(id, run)
  return module.exports
}

/**
 * Runs a unit's script with `Page`, `Component` and `Behavior` meaning this unit. They are globals, since packages
 * call `Component` from modules that several components share.
 */
function register(id: string, run: () => void): void {
  let done = false
  const globals = globalThis as unknown as Record<'Page' | 'Component' | 'Behavior', Register>
  const before = { Page: globals.Page, Component: globals.Component, Behavior: globals.Behavior }
  space.componentEnv(id, (given) => {
    const { Page, Component, Behavior } = given as unknown as Record<
      'Page' | 'Component' | 'Behavior',
      Register
    >
    const claim =
      (make: Register): Register =>
      (definition) => {
        done = true
        configure(id, definition)
        return make(withNamedBehaviours(definition))
      }
    globals.Page = claim(Page)
    globals.Component = claim(Component)
    globals.Behavior = Object.assign(
      (definition: Definition) => Behavior(withNamedBehaviours(definition)),
      Behavior,
    )
    try {
      run()
    } finally {
      Object.assign(globals, before)
    }
  })
  if (done) return
  configure(id, {})
  space.component(id).definition({}).register()
}

const ready = new Set<string>()

/** Loads a unit after everything it uses. */
export function loadUnit(id: string): void {
  if (ready.has(id)) return
  ready.add(id)
  const unit = unitOf(id)
  for (const target of Object.values(unit.json.usingComponents ?? {})) loadUnit(target.slice(1))
  for (const generic of Object.values(unit.json.componentGenerics ?? {})) {
    if (typeof generic === 'object' && generic.default) loadUnit(generic.default.slice(1))
  }
  if (unit.script) load(unit.script)
  else register(id, () => {})
}

/** Prepares glass-easel for this program. Must run once, before the app's script. */
export function prepare(): void {
  registerBuiltins()
  mirrorDatasets()
  space.getComponentSpace().updateComponentOptions({ writeIdToDOM: true } as never)
  overall()
  dispatchEvents(backend)
  watchLongPress()
  easel.addGlobalErrorListener(((fault: unknown) => raise(fault)) as never)
  space.addStyleSheet('app', 'app')
  backend.registerStyleSheetContent('app', program.info.appStyle)
  for (const id of Object.keys(program.info.units)) {
    space.addCompiledTemplate(id, { groupList: program.templates, content: program.templates[id] } as never)
  }
}

import { anything, type Builtin, elementOf, type Host } from './define'

/** What WXML writes for screen readers; `aria-role` is HTML's `role`, the others keep their names. */
const NAMES = [
  'role',
  'label',
  'hidden',
  'disabled',
  'checked',
  'selected',
  'expanded',
  'live',
  'busy',
  'haspopup',
  'modal',
  'valuenow',
  'valuemin',
  'valuemax',
  'valuetext',
]
const properties = Object.fromEntries(NAMES.map((name) => [propertyOf(name), anything()]))

function propertyOf(name: string): string {
  return `aria${name[0]?.toUpperCase()}${name.slice(1)}`
}

function write(host: Host, name: string): void {
  const value = host.data[propertyOf(name)]
  const attribute = name === 'role' ? 'role' : `aria-${name}`
  if (value === null || value === undefined || value === '') return
  elementOf(host)?.setAttribute(attribute, String(value))
}

/** The built-in with its `aria-*` attributes on its element, where screen readers and tests find them. */
export function withAria({ wxml, definition }: Builtin): Builtin {
  const observers: NonNullable<Builtin['definition']['observers']> = { ...definition.observers }
  for (const name of NAMES) {
    observers[propertyOf(name)] = function () {
      write(this, name)
    }
  }
  const { attached, detached } = definition.lifetimes ?? {}
  return {
    wxml,
    definition: {
      ...definition,
      properties: { ...properties, ...definition.properties },
      observers,
      lifetimes: {
        attached() {
          attached?.call(this)
          for (const name of NAMES) write(this, name)
        },
        ...(detached ? { detached } : {}),
      },
    },
  }
}

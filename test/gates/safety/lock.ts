/** A package-lock.json, as far as the gate reads it. */
import { readFileSync } from 'node:fs'

export interface Entry {
  version?: string
  /** Absent where npm was told to leave it out, and then the registry that is set is asked. */
  resolved?: string
  integrity?: string
  license?: string
  deprecated?: string
  hasInstallScript?: boolean
  link?: boolean
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

/** By place: `node_modules/a/node_modules/b`. The project itself is ''. */
export type Lock = Record<string, Entry>

export function readLock(path: string): Lock {
  return (JSON.parse(readFileSync(path, 'utf8')) as { packages: Lock }).packages
}

/** `@scope/name` of a place. */
export const nameAt = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 13)

/** The places of these packages and of everything that they need, found as Node finds them. */
export function treeOf(lock: Lock, names: Iterable<string>): Set<string> {
  const tree = new Set<string>()
  const waiting = [...names].map((name) => `node_modules/${name}`)
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const entry = lock[place]
    if (!entry || tree.has(place)) continue
    tree.add(place)
    for (const name of Object.keys({
      ...entry.peerDependencies,
      ...entry.optionalDependencies,
      ...entry.dependencies,
    })) {
      const found = nearest(lock, place, name)
      if (found) waiting.push(found)
    }
  }
  return tree
}

/** From the folder of who asks upwards. */
function nearest(lock: Lock, from: string, name: string): string | undefined {
  for (let folder = from; ; ) {
    const place = `${folder && `${folder}/`}node_modules/${name}`
    if (lock[place]) return place
    if (!folder) return undefined
    const above = folder.lastIndexOf('/node_modules/')
    folder = above === -1 ? '' : folder.slice(0, above)
  }
}

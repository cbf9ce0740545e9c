/** What has to be done so that an environment holds what it should: pure, and empty when nothing has to. */
import type { CollectionIndex } from '../../runtime/store/collections'
import { differingVariables } from './rotation'
import {
  BUILD,
  type Desired,
  type DesiredFunction,
  type Found,
  type FoundFunction,
  KEEPS_UPLOADED,
  RUNTIME,
  type Timer,
  UPLOADED,
} from './state'

export type Step =
  | { do: 'createCollection'; name: string }
  | { do: 'createIndexes'; collection: string; indexes: CollectionIndex[] }
  | { do: 'dropIndex'; collection: string; name: string }
  | { do: 'closeCollection'; name: string }
  | { do: 'setStorageRule' }
  | { do: 'createFunction'; name: string }
  | { do: 'updateCode'; name: string }
  | { do: 'updateConfig'; name: string }
  | { do: 'createTimer'; function: string; timer: Timer }
  | { do: 'deleteTimer'; function: string; name: string }
  | { do: 'createAccess'; path: string; name: string }
  | { do: 'upload' }

export interface Change {
  step: Step
  /** What a person reads. Never a secret's value. */
  words: string
  /** Something that was there is no longer as it was left. */
  drift: boolean
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const fieldsOf = (index: CollectionIndex) => index.fields.map(({ path, order }) => [path, order])
const indexWords = (index: CollectionIndex) =>
  index.fields.map(({ path, order }) => (order === -1 ? `-${path}` : path)).join(', ')

/** All changes, in the order in which they are safe: what is read by others before those who read it. */
export function differences(desired: Desired, found: Found, values: Record<string, string>): Change[] {
  return [
    ...desired.collections.flatMap((one) => ofCollection(one, found)),
    ...ofStorage(desired, found),
    ...desired.functions.flatMap((one) => ofFunction(one, found, values)),
    ...ofAccess(desired, found),
    ...ofMiniProgram(desired, found),
  ]
}

function ofCollection({ name, indexes }: Desired['collections'][number], found: Found): Change[] {
  const there = found.collections.find((one) => one.name === name)
  const close: Change = {
    step: { do: 'closeCollection', name },
    words: `collection ${name}: close it to every client`,
    drift: there !== undefined,
  }
  const missing = indexes.filter(
    (index) => !there?.indexes.some((one) => one.name === index.name && same(fieldsOf(one), fieldsOf(index))),
  )
  // An index of the same name with other fields has to go before it can be made again.
  const wrong = missing.filter((index) => there?.indexes.some((one) => one.name === index.name))
  const changes: Change[] = []
  if (!there)
    changes.push({
      step: { do: 'createCollection', name },
      words: `collection ${name}: create it`,
      drift: false,
    })
  for (const index of wrong)
    changes.push({
      step: { do: 'dropIndex', collection: name, name: index.name },
      words: `collection ${name}: drop index ${index.name}, whose fields differ`,
      drift: true,
    })
  if (missing.length > 0)
    changes.push({
      step: { do: 'createIndexes', collection: name, indexes: missing },
      words: `collection ${name}: index ${missing.map((index) => `(${indexWords(index)})`).join(', ')}`,
      drift: there !== undefined,
    })
  if (!there?.closed) changes.push(close)
  return changes
}

/** A deployment came to its end here: what is missing now was there. */
const wasDeployed = ({ functions }: Found): boolean =>
  functions.some(({ variables }) => variables[UPLOADED] !== undefined)

function ofStorage({ storageRule }: Desired, found: Found): Change[] {
  if (same(storageRule, found.storageRule)) return []
  const words = `storage: rule ${JSON.stringify(storageRule)}`
  return [
    { step: { do: 'setStorageRule' }, words, drift: found.storageRule !== undefined || wasDeployed(found) },
  ]
}

function ofFunction(wanted: DesiredFunction, found: Found, values: Record<string, string>): Change[] {
  const { name } = wanted
  const there = found.functions.find((one) => one.name === name)
  if (!there) {
    const words = `function ${name}: create it (${settingsWords(wanted)})`
    return [{ step: { do: 'createFunction', name }, words, drift: false }, ...ofTimers(wanted)]
  }
  const changes: Change[] = []
  if (there.variables[BUILD] !== wanted.build)
    changes.push({ step: { do: 'updateCode', name }, words: `function ${name}: new code`, drift: false })
  const differing = [...differingSettings(wanted, there), ...differingVariables(values, there.variables)]
  // The build is remembered only after its code is there: a deployment that is killed in between does it again.
  if (changes.length > 0 || differing.length > 0)
    changes.push({
      step: { do: 'updateConfig', name },
      words: `function ${name}: ${differing.length > 0 ? differing.join(', ') : 'remember the build'}`,
      drift: differing.length > 0,
    })
  return [...changes, ...ofTimers(wanted, there)]
}

const settingsWords = ({ timeoutSeconds, memoryMb }: DesiredFunction) =>
  `${timeoutSeconds} s, ${memoryMb} MB, ${RUNTIME}`

function differingSettings(wanted: DesiredFunction, there: FoundFunction): string[] {
  const differing: string[] = []
  if (there.timeoutSeconds !== wanted.timeoutSeconds)
    differing.push(`timeout ${there.timeoutSeconds} s becomes ${wanted.timeoutSeconds} s`)
  if (there.memoryMb !== wanted.memoryMb)
    differing.push(`memory ${there.memoryMb} MB becomes ${wanted.memoryMb} MB`)
  return differing
}

function ofTimers(wanted: DesiredFunction, there?: FoundFunction): Change[] {
  const drift = there !== undefined
  const right = (one: Timer) =>
    wanted.timers.some((timer) => timer.name === one.name && timer.cron === one.cron)
  const stale = (there?.timers ?? []).filter((one) => !right(one))
  const held = (there?.timers ?? []).filter(right).map((one) => one.name)
  return [
    ...stale.map(({ name }) => ({
      step: { do: 'deleteTimer' as const, function: wanted.name, name },
      words: `function ${wanted.name}: delete timer ${name}`,
      drift,
    })),
    ...wanted.timers
      .filter((timer) => !held.includes(timer.name))
      .map((timer) => ({
        step: { do: 'createTimer' as const, function: wanted.name, timer },
        words: `function ${wanted.name}: timer ${timer.name} ${timer.cron}`,
        drift,
      })),
  ]
}

function ofAccess({ access }: Desired, found: Found): Change[] {
  return access
    .filter(({ path, name }) => !found.access.some((one) => one.path === path && one.name === name))
    .map(({ path, name }) => ({
      step: { do: 'createAccess' as const, path, name },
      words: `HTTP access: ${path} reaches ${name}`,
      drift: found.access.some((one) => one.path === path) || wasDeployed(found),
    }))
}

function ofMiniProgram({ miniprogram }: Desired, found: Found): Change[] {
  const keeper = found.functions.find(({ name }) => name === KEEPS_UPLOADED)
  if (keeper?.variables[UPLOADED] === miniprogram.build) return []
  const words = `mini program: upload version ${miniprogram.version} for trial`
  return [{ step: { do: 'upload' }, words, drift: false }]
}

/** What is there and not ours: named, and never deleted by a deployment. */
export function leftAlone(desired: Desired, found: Found): string[] {
  const known = (list: { name: string }[], name: string) => list.some((one) => one.name === name)
  return [
    ...found.collections
      .filter(({ name }) => !known(desired.collections, name))
      .map(({ name }) => `collection ${name}`),
    ...found.functions
      .filter(({ name }) => !known(desired.functions, name))
      .map(({ name }) => `function ${name}`),
    ...desired.collections.flatMap(({ name, indexes }) =>
      (found.collections.find((one) => one.name === name)?.indexes ?? [])
        .filter((index) => !known(indexes, index.name) && index.name !== '_id_')
        .map((index) => `index ${index.name} of collection ${name}`),
    ),
  ]
}

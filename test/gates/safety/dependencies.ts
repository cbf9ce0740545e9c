/** What a lock says of foreign code without asking anybody: whence it comes, what it runs, under which licence. */
import { type Entry, type Lock, nameAt } from './lock'

/** Licences that ask for no more than to be named. */
const LICENCES = new Set(
  [
    'MIT',
    'MIT-0',
    'ISC',
    '0BSD',
    'BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'Zlib',
  ].concat(['CC0-1.0', 'Unlicense', 'Python-2.0', 'AFL-2.1']),
)

/** Packages whose licence is none of these or is not declared, and why each may stay. */
const LICENCE_KNOWN: Record<string, string> = {
  '@cloudbase/signature-nodejs': "Tencent's own, a part of wx-server-sdk",
  '@cloudbase/wx-cloud-client-sdk': "Tencent's own, a part of wx-server-sdk",
  busboy: 'MIT in its file LICENSE; only the local cloud reads uploads with it',
  streamsearch: 'MIT in its file LICENSE; a part of busboy',
  'string.fromcodepoint': 'MIT in its file LICENSE-MIT.txt; a part of WeChat’s compiler',
  'caniuse-lite': 'CC-BY-4.0: data of tools, never passed on',
  'spdx-exceptions': 'CC-BY-3.0: data of tools, never passed on',
  'mdn-data': 'MPL-2.0: data of tools, never passed on',
  jsesc: 'MIT in its file LICENSE-MIT.txt; a part of miniprogram-ci',
  'dom-walk': 'MIT in its file LICENCE; a part of miniprogram-ci',
  'exif-parser': 'MIT in its file LICENSE.md; a part of miniprogram-ci',
  'node-bitmap': 'MIT in its README; a part of miniprogram-ci',
  'qrcode-terminal': 'Apache 2.0 in its file LICENSE; a part of miniprogram-ci',
  'replace-ext': 'MIT in its file LICENSE; a part of miniprogram-ci',
  indexof: 'MIT in its README; a part of Tencent’s tests',
}

/** Packages that run a script when they are installed, and what it does. */
const SCRIPTS_KNOWN: Record<string, string> = {
  '@parcel/watcher': 'builds its binary where npm is told to build from source',
  '@swc/core': 'looks for its binary, and asks the registry where it is missing',
  'core-js': 'prints a request for donations',
  'core-js-pure': 'prints a request for donations',
  esbuild: 'looks for its binary, and asks the registry where it is missing',
  less: 'nothing outside its own repository',
  protobufjs: 'prints a warning on version schemes',
  'unrs-resolver': 'looks for its binary, and asks the registry where it is missing',
}

/** One line for each fault of a lock. */
export function faultsOf(lock: Lock): string[] {
  return Object.entries(lock).flatMap(([place, entry]) => [
    ...foreignSpecs(place, entry),
    ...(isOurs(place, entry) ? [] : faultsOfPackage(place, entry)),
  ])
}

/** The project itself, a folder of it, and the link to such a folder. */
function isOurs(place: string, { link, resolved }: Entry): boolean {
  if (link) return resolved !== undefined && !/^\.\.|^\/|:/.test(resolved)
  return !place.includes('node_modules/')
}

function faultsOfPackage(place: string, entry: Entry): string[] {
  const name = nameAt(place)
  const faults: string[] = []
  if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(entry.integrity ?? ''))
    faults.push('has no SHA-512 of its content')
  if (entry.resolved !== undefined) faults.push(`comes from ${entry.resolved}, past the registry that is set`)
  if (entry.hasInstallScript && !SCRIPTS_KNOWN[name])
    faults.push('runs a script when it is installed: look at it')
  if (!isAllowed(entry.license) && !LICENCE_KNOWN[name])
    faults.push(`has the licence ${entry.license ?? '(none declared)'}: look at it`)
  return faults.map((fault) => `${place} ${fault}`)
}

/** `(A OR B)`: one is enough; `A AND B`: all are asked for. */
function isAllowed(licence = ''): boolean {
  return licence
    .replace(/^\(|\)$/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => LICENCES.has(one)))
}

/** Somebody asks for a repository or a web address instead of a version; `file:` only for a folder of ours. */
function foreignSpecs(place: string, entry: Entry): string[] {
  const asked = { ...entry.dependencies, ...entry.devDependencies, ...entry.optionalDependencies }
  return Object.entries(asked)
    .filter(
      ([, spec]) =>
        /[:/]/.test(spec) && !spec.startsWith('npm:') && !(place === '' && spec.startsWith('file:')),
    )
    .map(([name, spec]) => `${place || 'the project'} asks for ${name} at ${spec}`)
}

/** What is deprecated among these places, as far as the registry told when the lock was made. */
export function deprecatedIn(lock: Lock, places: Iterable<string>): string[] {
  return [...places].flatMap((place) => {
    const why = lock[place]?.deprecated
    return why ? [`${place} is deprecated: ${why}`] : []
  })
}

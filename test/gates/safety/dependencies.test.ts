import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { askAudit, audited } from './audit'
import { deprecatedIn, faultsOf } from './dependencies'
import { type Entry, type Lock, treeOf } from './lock'

jest.setTimeout(60_000)
const integrity = `sha512-${'A'.repeat(86)}==`
const sound: Entry = { version: '1.0.0', integrity, license: 'MIT' }
const lockWith = (changes: Entry, place = 'node_modules/left'): Lock => ({
  '': { dependencies: { left: '1.0.0' } },
  [place]: { ...sound, ...changes },
})

it('finds nothing in a package with a checksum, a licence and no script', () => {
  expect(faultsOf(lockWith({}))).toEqual([])
  expect(faultsOf(lockWith({ license: '(MIT OR GPL-3.0-or-later)' }))).toEqual([])
  const own = { 'node_modules/own': { link: true, resolved: 'miniprogram/own' }, 'miniprogram/own': {} }
  expect(faultsOf({ '': { dependencies: { own: 'file:miniprogram/own' } }, ...own })).toEqual([])
})

it.each<[string, Entry, RegExp]>([
  ['no checksum', { integrity: undefined }, /no SHA-512/],
  ['a weaker checksum', { integrity: 'sha1-AAAAAAAAAAAAAAAAAAAAAAAAAAA=' }, /no SHA-512/],
  ['two checksums, of which the weaker would do', { integrity: `sha1-AAAA= ${integrity}` }, /no SHA-512/],
  ['a repository', { resolved: 'git+ssh://git@github.com/a/left.git#0123' }, /comes from git\+ssh/],
  ['an address', { resolved: 'https://example.org/left.tgz' }, /comes from https/],
  ['an install script', { hasInstallScript: true }, /runs a script/],
  ['a licence that binds', { license: 'GPL-3.0-only' }, /licence GPL-3.0-only/],
  [
    'a licence that binds beside one that does not',
    { license: 'MIT AND GPL-3.0-only' },
    /licence MIT AND GPL/,
  ],
  ['no licence', { license: undefined }, /\(none declared\)/],
  [
    'a dependency from a repository',
    { dependencies: { right: 'github:a/right' } },
    /asks for right at github/,
  ],
  ['a dependency from a folder', { dependencies: { right: 'file:../right' } }, /asks for right at file/],
])('names a package with %s', (_what, changes, fault) => {
  expect(faultsOf(lockWith(changes))).toEqual([expect.stringMatching(fault)])
})

it('names a link that leads out of the project', () => {
  expect(faultsOf(lockWith({ link: true, resolved: '../left' })).join()).toMatch(/comes from \.\.\/left/)
})

it('follows dependencies to the copy that Node would load, and names what is deprecated there', () => {
  const lock: Lock = {
    'node_modules/left': { ...sound, dependencies: { right: '2' } },
    'node_modules/left/node_modules/right': {
      ...sound,
      dependencies: { deep: '1' },
      deprecated: 'use another',
    },
    'node_modules/right': { ...sound, deprecated: 'of another' },
    'node_modules/deep': sound,
  }
  const tree = treeOf(lock, ['left'])
  expect([...tree].sort()).toEqual([
    'node_modules/deep',
    'node_modules/left',
    'node_modules/left/node_modules/right',
  ])
  expect(deprecatedIn(lock, tree)).toEqual([
    'node_modules/left/node_modules/right is deprecated: use another',
  ])
})

describe('npm audit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hqgc-audit-'))
  let server: Server
  let answers: Record<string, object> | undefined
  let registry: string

  beforeAll(async () => {
    const project = { name: 'audited', version: '1.0.0', dependencies: { left: '1.0.0' } }
    const packages = { '': project, 'node_modules/left': sound }
    writeFileSync(join(folder, 'package.json'), JSON.stringify(project))
    writeFileSync(
      join(folder, 'package-lock.json'),
      JSON.stringify({ ...project, lockfileVersion: 3, packages }),
    )
    server = createServer((request, response) => {
      const answer = answers?.[request.url ?? '']
      response.writeHead(answers ? (answer ? 200 : 404) : 405, { 'content-type': 'application/json' })
      response.end(JSON.stringify(answer ?? {}))
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()))
    registry = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })
  afterAll(async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
    rmSync(folder, { recursive: true, force: true })
  })

  it('that the registry does not answer is no audit', async () => {
    answers = undefined
    expect(await askAudit(folder, registry)).toEqual({ unanswered: expect.stringContaining('405') })
  })

  it('that finds something names it, its place and its severity', async () => {
    const advisory = {
      id: 1,
      url: 'https://example.org/1',
      title: 'Runs what it reads',
      severity: 'moderate',
    }
    answers = {
      '/-/npm/v1/security/advisories/bulk': {
        left: [{ ...advisory, vulnerable_versions: '<2.0.0', cwe: [] }],
      },
      '/left': {
        name: 'left',
        'dist-tags': { latest: '1.0.0' },
        versions: { '1.0.0': { name: 'left', version: '1.0.0' } },
      },
    }
    const answer = await askAudit(folder, registry)
    if (!('found' in answer)) throw new Error(answer.unanswered)
    expect(audited(answer.found, new Set(['node_modules/left']))).toEqual([
      'left: moderate, Runs what it reads',
    ])
    expect(audited(answer.found, new Set())).toEqual([])
    answers['/-/npm/v1/security/advisories/bulk'] = {}
    expect(await askAudit(folder, registry)).toEqual({ found: [] })
  })
})

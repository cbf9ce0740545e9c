import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { forbiddenArrows } from './arrows'

let projectDir: string
beforeEach(() => {
  projectDir = mkdtempSync(join(tmpdir(), 'arrows-'))
})
afterEach(() => rmSync(projectDir, { recursive: true }))

/** The reasons why a project of this single file would be refused. */
function refused(file: string, text: string): string[] {
  const path = join(projectDir, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return forbiddenArrows(projectDir).map((arrow) => `${arrow.file}:${arrow.line} ${arrow.why}`)
}

describe('forbidden', () => {
  it.each([
    ['domain → runtime', 'cloudfunctions/domain/token/index.ts', "import { db } from '../../runtime'"],
    ['domain → the SDK', 'cloudfunctions/domain/token/index.ts', "import cloud from 'wx-server-sdk'"],
    ['domain → node', 'cloudfunctions/domain/token/index.ts', "import { createHmac } from 'node:crypto'"],
    ['domain → a function', 'cloudfunctions/domain/token/index.ts', "export * from '../../scan/verdict'"],
    ['runtime → a function', 'cloudfunctions/runtime/index.ts', "import '../supplier/index'"],
    ['a function → the SDK', 'cloudfunctions/scan/index.ts', "const cloud = require('wx-server-sdk')"],
    [
      'a function → another',
      'cloudfunctions/scan/index.ts',
      "import { products } from '../supplier/products'",
    ],
    [
      "a function → another's types",
      'cloudfunctions/scan/index.ts',
      "import type { P } from '../supplier/p'",
    ],
    ['a function → ops', 'cloudfunctions/scan/index.ts', "import { build } from '../ops/build'"],
    ['ops → the SDK', 'cloudfunctions/ops/build.ts', "import cloud from 'wx-server-sdk'"],
    ['a function → the phone', 'cloudfunctions/scan/index.ts', "import '../../miniprogram/app'"],
    ['page → domain', 'miniprogram/pages/home/home.ts', "import '../../../cloudfunctions/domain/token'"],
    ['page → domain, types', 'miniprogram/app.ts', "import type { A } from '../cloudfunctions/domain/token'"],
    ['page → typings, values', 'miniprogram/app.ts', "import { Me } from '../typings/contract'"],
    ['page → a server package', 'miniprogram/app.ts', "import * as z from 'zod'"],
    ['page → a dayjs plugin', 'miniprogram/app.ts', "import utc from 'dayjs/plugin/utc'"],
    ['page → test', 'miniprogram/app.ts', "import '../test/demo/start'"],
    ['page → test, at run time', 'miniprogram/app.ts', "void import('../test/demo/start')"],
    ['a function → test', 'cloudfunctions/scan/index.ts', "import '../../test/wechat/cloud'"],
    ['typings → the phone', 'typings/contract.d.ts', "export type A = import('../miniprogram/app').A"],
    ['test/wechat → a function', 'test/wechat/cloud/index.ts', "import '../../../cloudfunctions/scan'"],
    [
      'test/wechat → the contract',
      'test/wechat/cloud/x.ts',
      "import type { Me } from '../../../typings/contract'",
    ],
    ['test/wechat → the demo', 'test/wechat/phone/index.ts', "import '../../demo/start'"],
  ])('%s', (_name, file, text) => {
    const found = refused(file, `\n${text}\n`)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`${file}:2 `)
  })
})

describe('allowed', () => {
  it.each([
    [
      'domain → itself, zod, dayjs',
      'cloudfunctions/domain/a/index.ts',
      "import '../b'\nimport 'zod'\nimport 'dayjs'",
    ],
    [
      'domain → the contract',
      'cloudfunctions/domain/a/index.ts',
      "import type { Day } from '../../../typings/text'",
    ],
    [
      'runtime → domain, SDK, node',
      'cloudfunctions/runtime/a.ts',
      "import '../domain/a'\nimport 'wx-server-sdk'\nimport 'node:crypto'",
    ],
    [
      'a function → domain, runtime',
      'cloudfunctions/scan/a.ts',
      "import '../domain/a'\nimport '../runtime'\nimport './b'",
    ],
    [
      'ops → the collections',
      'cloudfunctions/ops/build.ts',
      "import '../runtime/collections'\nimport 'esbuild'",
    ],
    [
      'page → its own, packed, types',
      'miniprogram/app.ts',
      "import './b'\nimport 'dayjs'\nimport type { Me } from '../typings/contract'",
    ],
    [
      'tests → anything',
      'test/domain/a.test.ts',
      "import '../../cloudfunctions/domain/a'\nimport 'wx-server-sdk'",
    ],
    [
      'a word in a comment or text',
      'miniprogram/app.ts',
      "// import '../test/a'\nconst a = `import '../test/a'`",
    ],
  ])('%s', (_name, file, text) => {
    expect(refused(file, text)).toEqual([])
  })
})

it('holds in this project', () => {
  expect(forbiddenArrows(resolve(__dirname, '../..'))).toEqual([])
})

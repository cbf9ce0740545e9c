/** The audit in words: every act of the contract has its own, and what has none shows its technical name. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { AuditRow } from '../../../typings/contract'
import '../simulate'
import { auditDictionaries } from '../../../miniprogram/center/locales/index'
import { deedOf, pathInWords, valueInWords } from '../../../miniprogram/center/pages/audit/deed'
import { auditRow } from '../../../miniprogram/center/pages/audit/rows'
import { dictionaries } from '../../../miniprogram/locales/index'
import { setLanguage } from '../../../miniprogram/services/language'
import { words } from '../../../miniprogram/services/words'

const functionsDir = resolve(__dirname, '../../../cloudfunctions')
const languages = ['zh-CN', 'en'] as const
beforeEach(() => setLanguage('zh-CN'))

/** Sources of a folder of the functions, by file. */
const sources = (folder: string): string[] =>
  readdirSync(join(functionsDir, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map(({ name }) => readFileSync(join(functionsDir, folder, name), 'utf8'))

const found = (folder: string, pattern: RegExp): string[][] =>
  sources(folder).flatMap((source) => [...source.matchAll(pattern)].map(([, ...parts]) => parts as string[]))

const actions = ['account', 'supplier', 'platform', 'center', 'scan', 'health']
  .flatMap((name) => found(name, /\baction\(\s*'(\w+)',\s*'(\w+)'/g))
  .map(([name, action]) => `${name}.${action}`)
const endpoints = found('openapi', /method: '(\w+)',\s*path: '([^']+)'/g).map(
  ([method, path]) => `openapi ${method} ${path}`,
)
const jobs = ['runtime/patrol', 'runtime/health/jobs']
  .flatMap((folder) => found(folder, /\bname: '(\w+)',/g))
  .map(([name]) => `patrol.${name}`)
const background = ['courier', 'runtime/export', 'runtime/extract', 'runtime/webhook', 'runtime/ruleset']
  .flatMap((folder) => found(folder, /'courier\.(\w+)'/g))
  .map(([name]) => `courier.${name}`)

describe.each(languages)('in %s', (language) => {
  test('every action, endpoint, timer and background job has its words', () => {
    setLanguage(language)
    expect(actions.length).toBeGreaterThan(200)
    expect([endpoints.length, jobs.length, background.length].every((n) => n > 2)).toBe(true)
    const w = dictionaries[language].audit
    const technical = [...actions, ...endpoints, ...jobs, ...background].filter((action) =>
      action.endsWith(deedOf(action, w).what),
    )
    expect(technical).toEqual([])
  })
})

test('the two languages have words for the same things', () => {
  const keys = (of: object): string[] =>
    Object.entries(of).flatMap(([key, value]) => [key, ...(typeof value === 'object' ? keys(value) : [])])
  expect(keys(auditDictionaries.en).sort()).toEqual(keys(auditDictionaries['zh-CN']).sort())
  for (const words of Object.values(auditDictionaries.en.fields)) expect(words).not.toMatch(/[一-鿿]/)
})

test('every act that is worded still exists', () => {
  const known = [...actions, ...endpoints, ...jobs, ...background].map((name) => name.replace(' ', '.'))
  const worded = Object.entries(auditDictionaries.en.doings).flatMap(([name, of]) =>
    Object.keys(of).map((did) => `${name}.${did}`),
  )
  expect(worded.filter((name) => !known.includes(name))).toEqual([])
})

test('a path is read from the whole to the part, and places count from one', () => {
  const w = words('audit')
  expect(pathInWords('outlook.stages.0.state', w)).toBe('颜色与到期 · 阶段第 1 项 · 颜色')
  expect(pathInWords('state', w)).toBe('状态')
  setLanguage('en')
  expect(pathInWords('outlook.stages.1.from', words('audit'))).toBe('Colour and expiry · Stage 2 · From')
})

test('what has no words shows its technical name', () => {
  const w = words('audit')
  expect(deedOf('center.somethingNew', w)).toEqual({ where: w.functions.center, what: 'somethingNew' })
  expect(deedOf('oddName', w)).toEqual({ where: 'oddName', what: 'oddName' })
  expect(pathInWords('dossier.somethingNew.constructor', w)).toBe('商品资料 · somethingNew · constructor')
})

test('values: states in words, times of Shanghai, and the rest as it is', () => {
  const w = words('audit')
  const said = ['green', true, '2020-06-17T16:30:00.000Z', '2020-07-15', 'COS_PROD', 7, '', null] as const
  expect(said.map((value) => valueInWords(value, w))).toEqual([
    '绿',
    '是',
    '2020 年 6 月 18 日 00:30',
    '2020 年 7 月 15 日',
    'COS_PROD',
    '7',
    w.nothing,
    w.nothing,
  ])
})

test('a row says the act in words and keeps the technical name for whoever asks for it', () => {
  const w = words('audit')
  const entry: AuditRow = {
    id: 'a1',
    at: '2020-06-17T02:00:00.000Z',
    action: 'openapi POST /v1/figures',
    by: { role: 'platformAdmin', server: 'yunji' },
    source: 'wx_http',
    request: 'r1',
    target: 't1',
    changes: [],
  }
  const row = auditRow(entry, w)
  expect(row).toMatchObject({ action: '上报月度数据', where: w.functions.openapi })
  expect(row.request).toContain('openapi POST /v1/figures')
  expect(row.label).toContain('上报月度数据')
})

import { assessmentCodes } from '../../cloudfunctions/domain/assessment/codes'
import { issueCodes } from '../../cloudfunctions/domain/identifiers/issueCodes'
import { inputIssueCodes, messageCodes } from '../../cloudfunctions/runtime/message/wordedCodes'
import { dictionaries, type Section } from '../../miniprogram/locales/index'

const languages = ['zh-CN', 'en'] as const
const sections = Object.keys(dictionaries['zh-CN']) as Section[]

/** Every leaf of a dictionary: its path and its words. */
function leaves(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`))
}

const placeholders = (template: string) =>
  [...new Set([...template.matchAll(/\{(\w+)[|}]/g)].map((match) => match[1] as string))].sort()

describe('the two languages', () => {
  test.each(sections)('%s says the same things in both', (section) => {
    const zh = new Map(leaves(dictionaries['zh-CN'][section]))
    const en = new Map(leaves(dictionaries.en[section]))
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort())
    for (const [path, words] of zh) {
      expect([path, placeholders(en.get(path) ?? '')]).toEqual([path, placeholders(words)])
    }
  })

  test.each(sections)(
    '%s keeps the tone: no pleading in English, no half-width comma in Chinese',
    (section) => {
      for (const [path, words] of leaves(dictionaries.en[section])) {
        expect([path, words]).toEqual([path, expect.not.stringMatching(/\bplease\b|!|[一-鿿]/i)])
      }
      for (const [path, words] of leaves(dictionaries['zh-CN'][section])) {
        expect([path, words]).toEqual([path, expect.not.stringMatching(/[一-鿿][,;!]/)])
      }
    },
  )
})

describe.each(languages)('in %s', (language) => {
  const { requirements, issues, inbox } = dictionaries[language]

  function wordsAll(worded: Record<string, string>, codes: Record<string, readonly string[]>) {
    expect(Object.keys(codes).filter((code) => !(code in worded))).toEqual([])
    for (const [code, params] of Object.entries(codes)) {
      expect([code, placeholders(worded[code] ?? '')]).toEqual([code, [...params].sort()])
    }
  }

  test('every reason, cure, title and fact of the rules has its words and says every parameter', () => {
    wordsAll(requirements.reasons, assessmentCodes)
    expect(Object.keys(requirements.reasons).filter((code) => !(code in assessmentCodes))).toEqual([])
  })

  test('every fault of a field has its words', () => {
    const known = { ...issueCodes, ...inputIssueCodes } as Record<string, readonly string[]>
    expect(Object.keys(known).filter((code) => !(code in issues.of))).toEqual([])
    for (const [code, words] of Object.entries<string>(issues.of)) {
      expect(known[code] ?? []).toEqual(expect.arrayContaining(placeholders(words)))
    }
  })

  test('every message has a title and a text', () => {
    const worded: Record<string, { title: string; body: string }> = inbox.messages
    expect(Object.keys(worded).sort()).toEqual(Object.keys(messageCodes).sort())
    for (const [code, params] of Object.entries<readonly string[]>(messageCodes)) {
      const { title = '', body = '' } = worded[code] ?? {}
      expect([code, [...params]]).toEqual([code, expect.arrayContaining(placeholders(title + body))])
    }
  })
})

/** Every requirement, reason and remedy of the Health Code has its words, with exactly the parameters it is given. */
import './simulate'
import { healthRuleForm, reasonCodes, remedyCodes } from '../../cloudfunctions/domain/health'
import { dictionaries } from '../../miniprogram/locales/index'

const placeholders = (template: string) =>
  [...new Set([...template.matchAll(/\{(\w+)[|}]/g)].map((match) => match[1] as string))].sort()

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  const { health } = dictionaries[language]

  test.each([
    ['reasons', health.reasons as Record<string, string>, reasonCodes],
    ['remedies', health.remedies as Record<string, string>, remedyCodes],
  ])('every one of the %s', (_what, words, codes) => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(codes).sort())
    for (const [code, params] of Object.entries(codes))
      expect([code, placeholders(words[code] ?? '')]).toEqual([code, [...params].sort()])
  })

  test('every requirement of the rule set', () => {
    const ids = healthRuleForm.requirements.map(({ id }) => id)
    expect(Object.keys(health.requirements).sort()).toEqual([...ids].sort())
  })
})

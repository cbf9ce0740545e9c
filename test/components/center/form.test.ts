import {
  compareHolder,
  compareValidity,
  consequence,
  emptyForm,
  type Form,
  missing,
  outcomeOf,
  toResult,
} from '../../../miniprogram/center/pages/verification/form'

const licence = {
  kind: 'licence' as const,
  stated: { holderName: '杭州余杭清源日化有限公司', expiry: '2030-07-15' },
}
const filing = { kind: 'filing' as const, stated: { holderName: '杭州余杭清源日化有限公司' } }
const company = { kind: 'company' as const, stated: { holderName: '杭州余杭清源日化有限公司' } }

/** A licence form as a clerk fills it in when everything is right, with some fields changed. */
const filled = (part: Partial<Form> = {}): Form => ({
  ...emptyForm,
  outcome: 'found',
  holder: '杭州余杭清源日化有限公司',
  validUntil: '2030-07-15',
  scopeOk: true,
  status: 'valid',
  ...part,
})
const filledCompany = (part: Partial<Form> = {}): Form => ({
  ...filled({ validUntil: '', longTerm: true, abnormalList: false, seriousViolation: false }),
  scopeOk: undefined,
  ...part,
})

describe('the form starts empty', () => {
  it('asks first whether the register holds it, and compares nothing', () => {
    expect(missing(emptyForm, licence)).toEqual(['outcome'])
    expect(compareHolder(emptyForm, licence)).toBe('none')
    expect(compareValidity(emptyForm, licence)).toBe('none')
    expect(consequence(emptyForm, licence)).toBeUndefined()
  })
  it('then asks of a licence for name, validity, scope and status', () => {
    const found: Form = { ...emptyForm, outcome: 'found' }
    expect(missing(found, licence)).toEqual(['holder', 'validity', 'scope', 'status'])
  })
  it('asks of a company for the two lists instead of the scope', () => {
    const found: Form = { ...emptyForm, outcome: 'found' }
    expect(missing(found, company)).toEqual(['holder', 'validity', 'status', 'abnormal', 'serious'])
  })
  it.each(['notFound', 'unreachable'] as const)('asks for nothing more when it is %s', (outcome) => {
    expect(missing({ ...emptyForm, outcome }, licence)).toEqual([])
    expect(consequence({ ...emptyForm, outcome }, licence)).toBe(outcome)
  })
})

describe('what was typed is compared with what was stated', () => {
  it('takes full-width brackets and spaces for the same', () => {
    const stated = { kind: 'licence' as const, stated: { holderName: '清源（杭州）有限公司' } }
    expect(compareHolder(filled({ holder: '清源(杭州) 有限公司' }), stated)).toBe('same')
  })
  it('sees another company', () => {
    expect(compareHolder(filled({ holder: '杭州西溪果仁食品有限公司' }), licence)).toBe('differs')
  })
  it('sees another day, and a long term where a day was stated', () => {
    expect(compareValidity(filled(), licence)).toBe('same')
    expect(compareValidity(filled({ validUntil: '2025-07-15' }), licence)).toBe('differs')
    expect(compareValidity(filled({ validUntil: '', longTerm: true }), licence)).toBe('differs')
  })
  it('takes a filing without a day for long-term', () => {
    expect(compareValidity(filled({ validUntil: '', longTerm: true }), filing)).toBe('same')
    expect(compareValidity(filled(), filing)).toBe('differs')
  })
})

describe('the sentence above the button names the worst', () => {
  it.each<[string, Partial<Form>, string]>([
    ['everything right', {}, 'pass'],
    ['another name', { holder: '别的公司' }, 'mismatch'],
    ['another day', { validUntil: '2025-01-01' }, 'mismatch'],
    ['scope without the category', { scopeOk: false }, 'scope'],
    ['suspended', { status: 'suspended', holder: '别的公司' }, 'suspended'],
    ['revoked', { status: 'revoked' }, 'revoked'],
  ])('%s', (_name, part, expected) => {
    expect(consequence(filled(part), licence)).toBe(expected)
  })
  it('of a company: a list it is on, another name, or nothing', () => {
    expect(consequence(filledCompany(), company)).toBe('pass')
    expect(consequence(filledCompany({ abnormalList: true }), company)).toBe('listed')
    expect(consequence(filledCompany({ seriousViolation: true }), company)).toBe('listed')
    expect(consequence(filledCompany({ holder: '别的公司' }), company)).toBe('mismatch')
  })
  it('does not promise a pass when no holder was stated', () => {
    expect(consequence(filled(), { kind: 'licence', stated: { expiry: '2030-07-15' } })).toBe('unnamed')
  })
})

describe('the result holds only what was asked', () => {
  it('of a licence', () => {
    expect(toResult(filled({ note: ' 换证中 ' }), licence)).toEqual({
      outcome: 'found',
      holder: '杭州余杭清源日化有限公司',
      validUntil: '2030-07-15',
      scopeOk: true,
      status: 'valid',
      note: '换证中',
    })
  })
  it('of a company', () => {
    expect(toResult(filledCompany(), company)).toEqual({
      outcome: 'found',
      holder: '杭州余杭清源日化有限公司',
      longTerm: true,
      status: 'valid',
      abnormalList: false,
      seriousViolation: false,
    })
  })
  it('leaves out what was typed before the register turned out not to hold it', () => {
    expect(toResult(filled({ outcome: 'notFound' }), licence)).toEqual({ outcome: 'notFound' })
  })
  it('reads back as the same outcome', () => {
    expect(outcomeOf(toResult(filled(), licence), licence)).toBe('pass')
    expect(outcomeOf({ outcome: 'notFound' }, licence)).toBe('notFound')
  })
})

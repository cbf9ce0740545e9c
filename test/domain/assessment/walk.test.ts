import { emptyDossier } from '../../../cloudfunctions/domain/dossier'
import type { Assessment, AssessmentInput, Facts, Finding } from '../../../typings/assessment'
import type { Face, Origin } from '../../../typings/catalog'
import type { Text } from '../../../typings/text'
import { assess, EVERY_CATEGORY, formOf, numberFor, one, SUPPLIER, TODAY } from './green'

/**
 * From an empty dossier to green by doing only what each finding says: its remedy and where it is entered have to
 * be enough, or a supplier would be stuck.
 */
const newcomer: Facts = {
  mode: 'normal',
  supplier: { creditCode: SUPPLIER, standing: 'unverified' },
  capacity: {},
  licences: {},
  reports: {},
  partnerships: {},
  events: [],
  history: { spotTotal12m: 0, spotPassPct: 0, complaintBp30d: 0 },
}

const FIGURES: Facts['capacity'] = {
  dailyOutput: 1000,
  stockCoverDaily: 200,
  dispatchP90Hours: 24,
  onTimePct: 99,
  damageBp: 10,
  carriers: 1,
  replyHours: 4,
  disputeBp: 10,
  recallPlan: true,
}

function start(category: string, origin: Origin = 'domestic'): AssessmentInput {
  return structuredClone({
    day: TODAY,
    dossier: emptyDossier(category, 'Walked', origin),
    facts: newcomer,
  })
}

/** Does the one thing that a finding asks for. Throws where it says nothing that can be done. */
function follow({ remedy, reason, target }: Finding, input: AssessmentInput, category: string): void {
  const form = formOf(category)
  const { dossier, facts } = input
  const licence = dossier.licences.find(({ id }) => id === target.entry)
  const report = dossier.reports.find(({ id }) => id === target.entry)
  switch (remedy.code) {
    case 'cure.paper':
      dossier.licences.push({ id: `l-${target.field}`, type: target.field ?? '' })
      return
    case 'cure.listDeclaration':
      dossier.onProductionLicenceList = true
      return
    case 'cure.paperDocument':
      Object.assign(licence ?? {}, { documents: ['doc'] })
      return
    case 'cure.paperNumber':
      Object.assign(licence ?? {}, {
        number: numberFor(
          form,
          one(Object.values(form.licenceTypes).filter(({ id }) => id === target.field)),
        ),
      })
      return
    case 'cure.paperExpiry':
      Object.assign(licence ?? {}, { expiry: '2029-12-31' })
      return
    case 'cure.paperHolder':
      Object.assign(licence ?? {}, { holder: SUPPLIER })
      return
    case 'cure.wait':
      if (target.section === 'company') {
        const looked = {
          standing: 'verified',
          abnormalList: false,
          seriousViolation: false,
          verifiedOn: TODAY,
        } as const
        Object.assign(facts.supplier, looked)
      } else facts.licences[target.entry ?? ''] = { status: 'verified', scopeOk: true }
      return
    case 'cure.report':
      dossier.reports.push({ id: 'r1', items: [] })
      return
    case 'cure.reportNumber':
      Object.assign(report ?? {}, { number: 'Z1' })
      return
    case 'cure.reportDocument':
      Object.assign(report ?? {}, { documents: ['doc'] })
      return
    case 'cure.reportLaboratory':
      Object.assign(report ?? {}, { laboratory: 'L' })
      return
    case 'cure.reportAccredited':
      Object.assign(report ?? {}, { cma: '201100110001' })
      return
    case 'cure.reportMatching':
      Object.assign(report ?? {}, { namesMatch: true })
      return
    case 'cure.reportDay':
      Object.assign(report ?? {}, { issued: TODAY })
      return
    case 'cure.itemTest':
      dossier.reports[0]?.items?.push({ code: target.field ?? '' })
      return
    case 'cure.itemConclusion':
    case 'cure.itemValue': {
      const item = report?.items?.find(({ code }) => code === target.field)
      const limit = form.category.keyItems.find(({ code }) => code === target.field)?.limit
      const value = limit?.op === 'min' ? limit.value : limit?.op === 'range' ? limit.low : 0
      Object.assign(item ?? {}, remedy.code === 'cure.itemValue' ? { value } : { conclusion: 'pass' })
      return
    }
    case 'cure.labelField':
      dossier.label.fields.push(target.field ?? '')
      return
    case 'cure.claims':
      dossier.label.noBannedClaims = true
      return
    case 'cure.drop':
      dossier.packaging.drop = {}
      return
    case 'cure.dropDocument':
      Object.assign(dossier.packaging.drop ?? {}, { documents: ['doc'] })
      return
    case 'cure.dropStandard':
      Object.assign(dossier.packaging.drop ?? {}, { standard: 'ISTA_1A' })
      return
    case 'cure.dropWeight':
      dossier.packaging.weightKg = 12
      return
    case 'cure.dropHeight':
      Object.assign(dossier.packaging.drop ?? {}, { heightMm: remedy.params.required })
      return
    case 'cure.dropTen':
      Object.assign(dossier.packaging.drop ?? {}, { drops: Array(Number(remedy.params.required)).fill(true) })
      return
    case 'cure.forecast':
      dossier.forecastDaily = 500
      return
  }
  if (remedy.code.startsWith('cure.photo.')) {
    dossier.packaging.photos.push({ face: target.field as Face, document: 'doc' })
  } else if (target.section === 'capacity') {
    const field = target.field as keyof typeof FIGURES
    Object.assign(facts.capacity, { [field]: FIGURES[field] })
  } else throw new Error(`${reason.code}: nobody can follow ${remedy.code} at ${JSON.stringify(target)}`)
}

const open = ({ findings }: Assessment) => findings.filter(({ severity }) => severity !== 'info')

const ways = EVERY_CATEGORY.flatMap((category) =>
  (['domestic', 'imported'] as const).map((origin): [string, Origin] => [category, origin]),
)

test.each(ways)('%s, %s: an empty dossier becomes green by following each finding', (category, origin) => {
  const input = start(category, origin)
  let assessment = assess(category, input)
  expect(assessment.colour).toBe('red')
  for (let steps = 0; steps < 200; steps++) {
    const next = open(assessment)[0]
    if (!next) break
    follow(next, input, category)
    const before = assessment.hash
    assessment = assess(category, input)
    expect([next.reason.code, assessment.hash === before]).toEqual([next.reason.code, false])
    const still = (finding: Finding) =>
      JSON.stringify([finding.reason, finding.target]) === JSON.stringify([next.reason, next.target])
    expect([next.reason.code, assessment.findings.some(still)]).toEqual([next.reason.code, false])
  }
  expect(assessment).toMatchObject({ colour: 'green', met: assessment.total })
})

test.each(EVERY_CATEGORY)(
  '%s: everything entered, nobody has looked: yellow, and every open line only waits',
  (category) => {
    const input = start(category)
    for (let steps = 0; steps < 200; steps++) {
      const next = open(assess(category, input)).find(({ remedy }) => remedy.code !== 'cure.wait')
      if (!next) break
      follow(next, input, category)
    }
    const assessment = assess(category, input)
    const waiting = assessment.checklist.filter(({ state }) => state !== 'met')
    expect(assessment.colour).toBe('yellow')
    expect(new Set(waiting.map(({ state }) => state))).toEqual(new Set(['checking']))
    expect(waiting.map(({ id }) => id)).toContain('licence:BIZ')
  },
)

test('met and total count the lines, and each finding stands on a line', () => {
  for (const category of EVERY_CATEGORY) {
    const { checklist, findings, met, total } = assess(category, start(category))
    expect(total).toBe(checklist.length)
    expect(met).toBe(checklist.filter(({ state }) => state === 'met').length)
    expect(new Set(checklist.map(({ id }) => id)).size).toBe(total)
    for (const finding of findings) {
      expect(checklist.some((line) => line.findings.some((own) => own.reason === finding.reason))).toBe(true)
    }
  }
})

test('papers are named in both languages wherever they are asked for', () => {
  const { findings } = assess('FOOD_NUT', start('FOOD_NUT'))
  const papers = findings.flatMap(({ remedy }) => (remedy.params.papers ?? []) as Text[])
  expect(papers.map(({ en }) => en)).toEqual([
    'Food production licence',
    'Food operation licence',
    'Pre-packaged food sales filing',
  ])
})

import { emptyDossier } from '../../../cloudfunctions/domain/dossier'
import type { AssessmentInput, ChecklistLine, Facts } from '../../../typings/assessment'
import { assess, changed, green, lineOf, one, SUPPLIER } from './green'
import { place, said } from './worded'

/** What the checklist shows of each line: who looks at it, what it asks for, what was found, where it is entered. */
const nothing: Partial<Facts> = {
  mode: 'epidemic',
  supplier: { creditCode: SUPPLIER, standing: 'unverified' },
  capacity: {},
  licences: {},
  reports: {},
}
const good = green('COS_SHAMPOO')
good.facts.mode = 'epidemic'
const empty = {
  ...good,
  dossier: emptyDossier('COS_SHAMPOO', 'A shampoo', 'domestic'),
  facts: { ...good.facts, ...nothing },
}
const factOf = ({ fact }: ChecklistLine) => (fact ? said(fact) : 'nothing')

describe.each<
  [id: string, capacity: string, title: string, fact: string, at: string, costs: string, emptyAt: string]
>([
  [
    'licence:BIZ',
    'operational',
    'line.business()',
    'fact.verifiedOn(verifiedOn: 2026-05-20)',
    'company',
    'yellow',
    'company',
  ],
  [
    'licence:COS_PROD',
    'production',
    'line.licence(papers: Cosmetics production licence)',
    'fact.paperUntil(expiry: 2028-12-31, number: 浙妆20200001)',
    'licences.COS_PROD@l1',
    'red',
    'licences.COS_PROD',
  ],
  [
    'filing:COS_FIL',
    'quality',
    'line.filing(papers: Domestic ordinary cosmetic filing)',
    'fact.paper(number: 浙G妆网备字2024000001)',
    'licences.COS_FIL@l2',
    'red',
    'licences.COS_FIL',
  ],
  [
    'report',
    'quality',
    'line.report(max: 365)',
    'fact.report(issued: 2026-05-02, laboratory: Made-up laboratory)',
    'reports@r1',
    'yellow',
    'reports',
  ],
  [
    'item:ph',
    'quality',
    'line.item(item: pH)',
    'fact.value(unit: , value: 6.5)',
    'reports.ph@r1',
    'yellow',
    'reports.ph',
  ],
  [
    'item:patho',
    'quality',
    'line.item(item: Thermotolerant coliforms, Pseudomonas aeruginosa, Staphylococcus aureus)',
    'fact.notDetected()',
    'reports.patho@r1',
    'yellow',
    'reports.patho',
  ],
  [
    'item:pb_as_hg',
    'quality',
    'line.item(item: Lead, arsenic, mercury, cadmium)',
    'fact.passed()',
    'reports.pb_as_hg@r1',
    'yellow',
    'reports.pb_as_hg',
  ],
  [
    'label:net_content',
    'quality',
    'line.label(field: Net content)',
    'fact.present()',
    'label.net_content',
    'yellow',
    'label.net_content',
  ],
  ['claims', 'quality', 'line.claims()', 'fact.noClaims()', 'label.claims', 'red', 'label.claims'],
  [
    'photo:outer',
    'shipment',
    'line.photo.outer()',
    'fact.photo()',
    'packaging.outer',
    'yellow',
    'packaging.outer',
  ],
  [
    'photo:barcode',
    'shipment',
    'line.photo.barcode()',
    'fact.photo()',
    'packaging.barcode',
    'yellow',
    'packaging.barcode',
  ],
  [
    'drop',
    'shipment',
    'line.drop()',
    'fact.drop(drops: 10, height: 760)',
    'packaging.drop',
    'yellow',
    'packaging.drop',
  ],
  [
    'measure:P-CAP',
    'production',
    'line.P-CAP()',
    'fact.supply(forecast: 800, supply: 1200)',
    'capacity.dailyOutput',
    'yellow',
    'capacity.dailyOutput',
  ],
  [
    'measure:P-RESUME',
    'production',
    'line.P-RESUME()',
    'fact.yes()',
    'capacity.resumed',
    'red',
    'capacity.resumed',
  ],
  [
    'measure:P-STAFF',
    'production',
    'line.P-STAFF(limit: 50)',
    'fact.percent(value: 90)',
    'capacity.staffPct',
    'yellow',
    'capacity.staffPct',
  ],
  [
    'measure:S-SHIP48',
    'shipment',
    'line.S-SHIP48(limit: 48)',
    'fact.hours(value: 30)',
    'capacity.dispatchP90Hours',
    'yellow',
    'capacity.dispatchP90Hours',
  ],
  [
    'measure:S-ONTIME',
    'shipment',
    'line.S-ONTIME(limit: 95)',
    'fact.percent(value: 98)',
    'capacity.onTimePct',
    'yellow',
    'capacity.onTimePct',
  ],
  [
    'measure:S-DAMAGE',
    'shipment',
    'line.S-DAMAGE(limit: 0.5)',
    'fact.percent(value: 0.1)',
    'capacity.damageBp',
    'yellow',
    'capacity.damageBp',
  ],
  [
    'measure:O-SVC',
    'operational',
    'line.O-SVC(limit: 24)',
    'fact.hours(value: 12)',
    'capacity.replyHours',
    'yellow',
    'capacity.replyHours',
  ],
  [
    'measure:O-DISPUTE',
    'operational',
    'line.O-DISPUTE(limit: 1)',
    'fact.percent(value: 0.2)',
    'capacity.disputeBp',
    'yellow',
    'capacity.disputeBp',
  ],
  [
    'measure:S-CARRIER',
    'shipment',
    'line.S-CARRIER()',
    'fact.carriers(value: 2)',
    'capacity.carriers',
    'yellow',
    'capacity.carriers',
  ],
  [
    'measure:O-RECALL',
    'operational',
    'line.O-RECALL()',
    'fact.yes()',
    'capacity.recallPlan',
    'yellow',
    'capacity.recallPlan',
  ],
  [
    'measure:Q-SPOT',
    'quality',
    'line.Q-SPOT(limit: 95)',
    'fact.spot(total: 20, value: 100)',
    'none',
    'yellow',
    'none',
  ],
  [
    'measure:Q-COMPLAINT',
    'quality',
    'line.Q-COMPLAINT(limit: 0.5)',
    'fact.percent(value: 0.05)',
    'none',
    'yellow',
    'none',
  ],
  [
    'partnership',
    'partnership',
    'line.partnership()',
    'fact.partners(count: 1)',
    'partnerships',
    'yellow',
    'partnerships',
  ],
])('%s', (id, capacity, title, fact, at, costs, emptyAt) => {
  test(`of a good product: ${fact}`, () => {
    const line = lineOf(assess('COS_SHAMPOO', good), id)
    const { findings, state } = line
    expect({ state, findings }).toEqual({ state: 'met', findings: [] })
    expect([line.capacity, said(line.title), factOf(line), place(line.target)]).toEqual([
      capacity,
      title,
      fact,
      at,
    ])
  })

  test(`costs ${costs} where nothing is there`, () => {
    const line = lineOf(assess('COS_SHAMPOO', empty), id)
    expect([line.costs, place(line.target)]).toEqual([costs, emptyAt])
  })
})

test('a met line says what it would cost, were nothing there', () => {
  const costs = (assessment: ReturnType<typeof assess>) =>
    assessment.checklist.filter(({ id }) => id !== 'licence:BIZ').map((line) => [line.id, line.costs])
  expect(costs(assess('COS_SHAMPOO', good))).toEqual(costs(assess('COS_SHAMPOO', empty)))
})

test('where nothing was stated, nothing is shown as found', () => {
  const { checklist } = assess('COS_SHAMPOO', empty)
  const shown = checklist.filter(({ fact }) => fact).map((line) => `${line.id} ${factOf(line)}`)
  expect(shown).toEqual([
    'measure:Q-SPOT fact.spot(total: 20, value: 100)',
    'measure:Q-COMPLAINT fact.percent(value: 0.05)',
    'partnership fact.noPartners()',
  ])
})

/** The fact of one line after a change. */
const shows = (id: string, change: (input: AssessmentInput) => unknown, category = 'COS_SHAMPOO') =>
  factOf(lineOf(changed(category, change), id))
const itemShows = (code: string, result: object) =>
  shows(`item:${code}`, ({ dossier }) => {
    const item = one(dossier.reports).items?.find((entry) => entry.code === code)
    Object.assign(item ?? {}, result)
  })

test('a line that is not met shows what was found all the same', () => {
  expect(itemShows('bact', { value: 14000 })).toBe('fact.value(unit: CFU/g, value: 14000)')
  expect(itemShows('patho', { conclusion: 'fail' })).toBe('fact.failed()')
  expect(itemShows('patho', { conclusion: undefined })).toBe('nothing')
  expect(itemShows('patho', { value: 0 })).toBe('fact.notDetected()')
  expect(itemShows('ph', { value: undefined })).toBe('fact.passed()')
  expect(shows('drop', ({ dossier }) => Object.assign(dossier.packaging.drop ?? {}, { heightMm: 1 }))).toBe(
    'fact.drop(drops: 10, height: 1)',
  )
  expect(shows('measure:S-CARRIER', ({ facts }) => Object.assign(facts.capacity, { carriers: 0 }))).toBe(
    'fact.carriers(value: 0)',
  )
  expect(shows('measure:O-RECALL', ({ facts }) => Object.assign(facts.capacity, { recallPlan: false }))).toBe(
    'nothing',
  )
})

test('what cannot be read is not shown', () => {
  const bad = { carriers: 'two', dailyOutput: null, dispatchP90Hours: -1 }
  for (const id of ['S-CARRIER', 'P-CAP', 'S-SHIP48']) {
    expect(shows(`measure:${id}`, ({ facts }) => Object.assign(facts.capacity, bad))).toBe('nothing')
  }
  for (const figure of ['spotTotal12m', 'spotPassPct']) {
    expect(shows('measure:Q-SPOT', ({ facts }) => Object.assign(facts.history, { [figure]: 'x' }))).toBe(
      'nothing',
    )
  }
  expect(
    shows('measure:Q-COMPLAINT', ({ facts }) => Object.assign(facts.history, { complaintBp30d: '' })),
  ).toBe('nothing')
  expect(shows('measure:P-CAP', ({ dossier }) => Object.assign(dossier, { forecastDaily: 'many' }))).toBe(
    'nothing',
  )
})

test('a newcomer without a spot check shows that there was none', () => {
  const zero = { spotTotal12m: 0, spotPassPct: 0 }
  expect(shows('measure:Q-SPOT', ({ facts }) => Object.assign(facts.history, zero))).toBe('fact.spotNone()')
})

test('partners are counted once each, while the partnership lasts and somebody confirmed it', () => {
  const partners = shows('partnership', ({ dossier, facts }) => {
    dossier.partnerships = [
      { id: 'p1', platform: 'A' },
      { id: 'p2', platform: 'A' },
      { id: 'p3', platform: 'B' },
      { id: 'p4', platform: 'C', ended: '2020-01-01' },
      { id: 'p5', platform: 'D' },
    ]
    const yes = { verified: true }
    facts.partnerships = { p1: yes, p2: yes, p3: yes, p4: yes, p5: { verified: false } }
  })
  expect(partners).toBe('fact.partners(count: 2)')
})

test('an open event adds its line under the capacity that it touches, with what it costs', () => {
  const shown = (type: unknown) => {
    const events = [{ type, maker: 'a', checker: 'b', reason: 'Unsafe' }]
    const { checklist } = changed('TOY', ({ facts }) => Object.assign(facts, { events }))
    return checklist
      .filter(({ id }) => id.startsWith('event:'))
      .map(({ id, capacity, costs, title, target }) =>
        [id, capacity, costs, said(title), place(target)].join(' '),
      )
  }
  expect(shown('manual')).toEqual(['event:E-MANUAL operational red line.E-MANUAL() none'])
  expect(shown('admin_stop')).toEqual(['event:E-ADMIN operational red line.E-ADMIN() none'])
  expect(shown('recall1')).toEqual(['event:E-RECALL12 quality red line.E-RECALL12() none'])
  expect(shown('spot_critical')).toEqual(['event:E-SPOT-CRIT quality red line.E-SPOT-CRIT() none'])
  expect(shown('recall3')).toEqual(['event:E-RECALL3 quality yellow line.E-RECALL3() none'])
  expect(shown('spot_major')).toEqual(['event:E-SPOT-MAJOR quality yellow line.E-SPOT-MAJOR() none'])
  expect(shown('review')).toEqual(['event:E-REVIEW quality yellow line.E-REVIEW() none'])
  expect(shown('change')).toEqual(['event:E-CHANGE production yellow line.E-CHANGE() none'])
  // What cannot be read may be any of them, and is named once.
  const unexplained = ['event:E-CHANGE production yellow line.E-CHANGE() none']
  for (const type of ['boom', undefined, ['recall1'], 7]) expect(shown(type)).toEqual(unexplained)
})

test('manual reds are told in the same order, each reason once', () => {
  const told = (...reasons: string[]) =>
    changed('TOY', ({ facts }) => {
      for (const reason of reasons) facts.events.push({ type: 'manual', maker: 'a', checker: 'b', reason })
    }).findings.map(({ reason }) => said(reason))
  expect(told('b', 'a', 'b')).toEqual(['E-MANUAL(reason: a)', 'E-MANUAL(reason: b)'])
  expect(told('a', 'b')).toEqual(told('b', 'a'))
})

test('a number under the bars that is none is told on the line of the bars alone', () => {
  const assessment = changed('TOY', ({ dossier }) => Object.assign(dossier, { gtin: '6901234567890' }))
  const open = assessment.checklist.filter(({ findings }) => findings.length > 0).map(({ id }) => id)
  expect(open).toEqual(['photo:barcode'])
})

test('of goods whose origin cannot be read, what either origin needs is asked', () => {
  const ids = (origin: string) =>
    changed('FOOD_NUT', ({ dossier }) => Object.assign(dossier, { origin })).checklist.map(({ id }) => id)
  const unknown = ids('moon')
  for (const origin of ['domestic', 'imported']) expect(unknown).toEqual(expect.arrayContaining(ids(origin)))
  expect(ids('domestic')).not.toEqual(expect.arrayContaining(ids('imported')))
})

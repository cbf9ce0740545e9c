import type { AssessmentInput } from '../../../typings/assessment'
import {
  A_YEAR_AGO,
  ACTIVE_LEAST,
  DROPS,
  HEIGHTS,
  IN_30_DAYS,
  type Judged,
  LABEL_FIELDS,
  NUMBERS,
  PH,
  REPORTS,
  TODAY,
  UPPER,
} from './form'

type Logic = unknown
interface Engine {
  addMethod(name: string, method: (args: [text: unknown]) => boolean, options: { sync: true }): void
  build(logic: Logic): (input: AssessmentInput) => unknown
}
const { LogicEngine } = require('json-logic-engine') as { LogicEngine: new () => Engine }

const at = (path: string): Logic => ({ var: path })
const is = (path: string, value: unknown): Logic => ({ '===': [at(path), value] })
const isNot = (path: string, value: unknown): Logic => ({ '!==': [at(path), value] })
const and = (...logic: Logic[]): Logic => ({ and: logic })
const or = (...logic: Logic[]): Logic => ({ or: logic })
const not = (logic: Logic): Logic => ({ '!': [logic] })
const some = (path: string, logic: Logic): Logic => ({ some: [at(path), logic] })
const none = (path: string, logic: Logic): Logic => ({ none: [at(path), logic] })
const atLeast = (path: string, value: unknown): Logic => ({ '>=': [at(path), value] })
const atMost = (path: string, value: unknown): Logic => ({ '<=': [at(path), value] })
const below = (path: string, value: unknown): Logic => ({ '<': [at(path), value] })
const above = (path: string, value: unknown): Logic => ({ '>': [at(path), value] })
/** Compared strictly, with a default: the engine throws for an object and takes no for nothing. */
const stated = (path: string): Logic => ({ '!==': [{ var: [path, null] }, null] })
/** The engine throws where something that is not there is compared. */
const soon = (path: string): Logic => and(stated(path), atLeast(path, TODAY), atMost(path, IN_30_DAYS))
/** JsonLogic has no patterns: a method of one's own for each, called as the engine calls its own. */
const matches = (pattern: keyof typeof NUMBERS, path: string): Logic => ({ [pattern]: [at(path)] })

const LICENCES = 'dossier.licences'
const DROP = 'dossier.packaging.drop'
const WEIGHT = 'dossier.packaging.weightKg'
/** Inside a list nothing outside it can be seen; the papers of the comparison have fixed ids. */
const ofPaper = (type: string, logic: Logic): Logic => or(none(LICENCES, is('type', type)), logic)
const lookedUp = (path: string): Logic => and(stated(path), isNot(path, 'unverified'))

const SUPPLIER = 'facts.supplier'
const eachHolder = (n: number): Logic => {
  const holder = `dossier.licences.${n}.holder`
  const same = (path: string): Logic => ({ '===': [at(holder), at(path)] })
  return or(
    not(stated(`dossier.licences.${n}.type`)),
    and(stated(holder), or(same(`${SUPPLIER}.creditCode`), same('dossier.manufacturer.creditCode'))),
  )
}

/** In a report's items, whichever report it is. */
const inItems = (logic: Logic): Logic => some('dossier.reports', some('items', logic))
const outside = (code: string): Logic => {
  if (code === 'ph') return or(below('value', PH.low), above('value', PH.high))
  return code === 'active' ? below('value', ACTIVE_LEAST) : above('value', UPPER[code])
}
const fails = (code: string): Logic => or(is('conclusion', 'fail'), and(stated('value'), outside(code)))
const noneFails = (codes: readonly string[]): Logic =>
  not(inItems(or(...codes.map((code) => and(is('code', code), fails(code))))))

const heightOf = (standard: keyof typeof HEIGHTS): Logic => ({
  if: [
    ...HEIGHTS[standard].flatMap(([kg, mm]) => [kg === 68 ? atMost(WEIGHT, kg) : below(WEIGHT, kg), mm]),
    1e9,
  ],
})

const MANDATORY = Object.keys(UPPER)

/** The 25 requirements as JsonLogic, each with the meaning that it has by hand. */
const rules: Record<Judged, Logic> = {
  'L-MISSING': some(LICENCES, and(is('type', 'COS_PROD'), stated('documents.0'))),
  'F-MISSING': some(LICENCES, and(is('type', 'COS_FIL'), stated('documents.0'))),
  'L-FORMAT': and(
    matches('company', `${SUPPLIER}.creditCode`),
    none(
      LICENCES,
      or(
        and(
          is('type', 'COS_PROD'),
          not(and(matches('COS_PROD', 'number'), or(stated('expiry'), is('longTerm', true)))),
        ),
        and(is('type', 'COS_FIL'), not(matches('COS_FIL', 'number'))),
      ),
    ),
  ),
  'L-EXPIRED': and(
    not(and(stated(`${SUPPLIER}.licenceExpiry`), below(`${SUPPLIER}.licenceExpiry`, TODAY))),
    none(LICENCES, and(stated('expiry'), below('expiry', TODAY))),
  ),
  'L-EXPIRING': and(not(soon(`${SUPPLIER}.licenceExpiry`)), none(LICENCES, soon('expiry'))),
  'L-UNVERIFIED': and(
    lookedUp(`${SUPPLIER}.standing`),
    stated(`${SUPPLIER}.abnormalList`),
    stated(`${SUPPLIER}.seriousViolation`),
    ofPaper('COS_PROD', lookedUp('facts.licences.prod.status')),
    ofPaper('COS_FIL', lookedUp('facts.licences.filing.status')),
  ),
  'L-HOLDER': and(eachHolder(0), eachHolder(1)),
  'L-SCOPE': and(
    is('dossier.category', 'BENCH'),
    or(is('dossier.origin', 'domestic'), is('dossier.origin', 'imported')),
    ofPaper('COS_PROD', isNot('facts.licences.prod.scopeOk', false)),
    ofPaper('COS_FIL', isNot('facts.licences.filing.scopeOk', false)),
  ),
  'R-AGE': none(
    'dossier.reports',
    not(and(stated('issued'), atLeast('issued', A_YEAR_AGO), atMost('issued', TODAY))),
  ),
  'R-LAB': none('dossier.reports', not(and({ '!!': [at('laboratory')] }, matches('cma', 'cma')))),
  'R-ITEM-MISSING': and(
    ...Object.values(REPORTS)
      .flat()
      .map((code) =>
        inItems(and(is('code', code), or(fails(code), and(is('conclusion', 'pass'), stated('value'))))),
      ),
  ),
  'R-ITEM-FAIL': noneFails(['ph', 'active']),
  'R-ITEM-FAIL-CRIT': noneFails(MANDATORY),
  'B-LABEL': and(...LABEL_FIELDS.map((field) => ({ in: [field, at('dossier.label.fields')] }))),
  'B-CLAIM': is('dossier.label.noBannedClaims', true),
  'K-DROP': stated(`${DROP}.documents.0`),
  'K-DROP-HEIGHT': or(
    not(stated(`${DROP}.standard`)),
    and(
      above(WEIGHT, 0),
      {
        '>=': [
          at(`${DROP}.heightMm`),
          { if: [is(`${DROP}.standard`, 'ISTA_1A'), heightOf('ISTA_1A'), heightOf('ISTA_2A')] },
        ],
      },
      stated(`${DROP}.drops.${DROPS - 1}`),
    ),
  ),
  'K-DROP-FAIL': none(`${DROP}.drops`, is('', false)),
  'P-CAP': {
    '>=': [
      { '+': [at('facts.capacity.dailyOutput'), at('facts.capacity.stockCoverDaily')] },
      at('dossier.forecastDaily'),
    ],
  },
  'S-SHIP48': atMost('facts.capacity.dispatchP90Hours', 48),
  'S-ONTIME': atLeast('facts.capacity.onTimePct', 95),
  'Q-COMPLAINT': atMost('facts.history.complaintBp30d', 50),
  'W-TERMINATED': or(
    isNot('facts.partnerships.p1.verified', true),
    none(
      'dossier.partnerships',
      and(is('reason', 'quality'), stated('ended'), atLeast('ended', A_YEAR_AGO), atMost('ended', TODAY)),
    ),
  ),
  'E-RECALL12': none(
    'facts.events',
    and(isNot('closed', true), or(is('type', 'recall1'), is('type', 'recall2'))),
  ),
  'E-CHANGE': none(
    'facts.events',
    and(
      isNot('closed', true),
      not({
        in: [
          at('type'),
          ['manual', 'recall1', 'recall2', 'recall3', 'spot_critical', 'spot_major', 'admin_stop'],
        ],
      }),
    ),
  ),
}

/** Compiled with `build`, the engine's fastest way. */
export function jsonLogic(): (input: AssessmentInput) => string[] {
  const engine = new LogicEngine()
  for (const [name, source] of Object.entries(NUMBERS)) {
    const pattern = new RegExp(source, 'u')
    engine.addMethod(name, ([text]) => typeof text === 'string' && pattern.test(text), { sync: true })
  }
  const built = Object.entries(rules).map(([id, logic]) => [id, engine.build(logic)] as const)
  return (input) => {
    const found: string[] = []
    for (const [id, holds] of built) if (!holds(input)) found.push(id)
    return found
  }
}

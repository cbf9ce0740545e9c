import type { AssessmentInput } from '../../../typings/assessment'
import { A_YEAR_AGO, IN_30_DAYS, LABEL_FIELDS, RECHECK_AFTER, REPORTS, TODAY, UPPER } from './form'

type Logic = unknown
const { LogicEngine } = require('json-logic-engine') as {
  LogicEngine: new () => { build(logic: Logic): (input: AssessmentInput) => unknown }
}

const at = (path: string): Logic => ({ var: path })
const is = (path: string, value: unknown): Logic => ({ '===': [at(path), value] })
const isNot = (path: string, value: unknown): Logic => ({ '!==': [at(path), value] })
const and = (...logic: Logic[]): Logic => ({ and: logic })
const or = (...logic: Logic[]): Logic => ({ or: logic })
const some = (path: string, logic: Logic): Logic => ({ some: [at(path), logic] })
const none = (path: string, logic: Logic): Logic => ({ none: [at(path), logic] })
const atLeast = (path: string, value: unknown): Logic => ({ '>=': [at(path), value] })
const atMost = (path: string, value: unknown): Logic => ({ '<=': [at(path), value] })
const below = (path: string, value: unknown): Logic => ({ '<': [at(path), value] })
const above = (path: string, value: unknown): Logic => ({ '>': [at(path), value] })
const soon = (path: string): Logic => and(atLeast(path, TODAY), atMost(path, IN_30_DAYS))

const LICENCES = 'dossier.licences'
const PRODUCER = and(is('type', 'COS_PROD'))
const unlessNoProducer = (logic: Logic): Logic => or({ '!': [some(LICENCES, PRODUCER)] }, logic)
/** In a report's items, whichever report it is. */
const inItems = (logic: Logic): Logic => some('dossier.reports', some('items', logic))

/** The 25 requirements as JsonLogic; what a list's condition needs from outside is put in as a constant. */
const rules: Record<string, Logic> = {
  'L-MISSING': some(LICENCES, is('type', 'COS_PROD')),
  'F-MISSING': some(LICENCES, is('type', 'COS_FIL')),
  'L-EXPIRED': and(atLeast('facts.supplier.licenceExpiry', TODAY), none(LICENCES, below('expiry', TODAY))),
  'L-EXPIRING': and({ '!': [soon('facts.supplier.licenceExpiry')] }, none(LICENCES, soon('expiry'))),
  'L-HOLDER': unlessNoProducer({
    in: [at('facts.supplier.creditCode'), { map: [{ filter: [at(LICENCES), PRODUCER] }, at('holder')] }],
  }),
  'L-SCOPE': unlessNoProducer(is('facts.licences.prod.scopeOk', true)),
  'L-REVOKED': unlessNoProducer(isNot('facts.licences.prod.status', 'revoked')),
  'O-BIZ-ABN': is('facts.supplier.abnormalList', false),
  'C-RECHECK': atLeast('facts.supplier.verifiedOn', RECHECK_AFTER),
  'R-AGE': none('dossier.reports', below('issued', A_YEAR_AGO)),
  'R-LAB': none('dossier.reports', isNot('cma', '201100110001')),
  'R-PRODUCT': none('dossier.reports', isNot('namesMatch', true)),
  'R-ITEM-MISSING': and(
    ...Object.values(REPORTS)
      .flat()
      .map((code) => inItems(is('code', code))),
  ),
  'R-ITEM-FAIL': { '!': [inItems(and(is('code', 'ph'), or(below('value', 4), above('value', 9))))] },
  'R-ITEM-FAIL-CRIT': {
    '!': [
      inItems(
        or(...Object.entries(UPPER).map(([code, limit]) => and(is('code', code), above('value', limit)))),
      ),
    ],
  },
  'B-LABEL': and(...LABEL_FIELDS.map((field) => ({ in: [field, at('dossier.label.fields')] }))),
  'B-CLAIM': is('dossier.label.noBannedClaims', true),
  'K-DROP-FAIL': none('dossier.packaging.drop.drops', is('', false)),
  'K-DROP-HEIGHT': atLeast('dossier.packaging.drop.heightMm', 760),
  'P-CAP': {
    '>=': [
      { '+': [at('facts.capacity.dailyOutput'), at('facts.capacity.stockCoverDaily')] },
      at('dossier.forecastDaily'),
    ],
  },
  'S-SHIP48': atMost('facts.capacity.dispatchP90Hours', 48),
  'S-ONTIME': atLeast('facts.capacity.onTimePct', 95),
  'Q-COMPLAINT': atMost('facts.history.complaintBp30d', 50),
  'W-TERMINATED': none('dossier.partnerships', { '!!': [at('ended')] }),
  'E-RECALL12': none('facts.events', or(is('type', 'recall1'), is('type', 'recall2'))),
}

/** Compiled with `build`, the engine's fastest way. */
export function jsonLogic(): (input: AssessmentInput) => string[] {
  const engine = new LogicEngine()
  const built = Object.entries(rules).map(([id, logic]) => [id, engine.build(logic)] as const)
  return (input) => {
    const found: string[] = []
    for (const [id, holds] of built) if (!holds(input)) found.push(id)
    return found
  }
}

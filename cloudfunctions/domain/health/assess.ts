import { canonicalJson, colourOf, distinct } from '../assessment'
import type { PersonAssessment } from './findings'
import { areas } from './kinds/areas'
import { contact } from './kinds/contact'
import { marked } from './kinds/marked'
import { otherCode } from './kinds/otherCode'
import { overseas } from './kinds/overseas'
import { symptom } from './kinds/symptom'
import { type HealthRuleForm, healthRulesOf } from './rules'
import type { Situation } from './situation'

/** The closed vocabulary of the pack: a rule set is data, only a new kind is code. */
const KINDS = [marked, contact, overseas, areas, symptom, otherCode]

export interface HealthRuleSet {
  assess(situation: Situation, sha256: (text: string) => string): PersonAssessment
}

/**
 * Compiles a rule set of the pack with the engine that judges goods: the same reader of rule lists, the same shape of a
 * finding, the same worst-of-all colour, the same hash over every fact. Only the kinds are the pack's own, since a
 * person has no licences, and goods do not travel. What a check-in ends is not judged here: see holds.ts.
 */
export function compileHealthRules(form: HealthRuleForm): HealthRuleSet {
  const rules = healthRulesOf(form)
  const kinds = KINDS.map((kind) => kind(rules))
  const { ruleSet } = form
  return {
    assess: (situation, sha256) => {
      const found = distinct(kinds.flatMap((kind) => kind(situation)))
      const reds = found.filter(({ severity }) => severity === 'red')
      const findings = [...reds, ...found.filter(({ severity }) => severity !== 'red')]
      const hash = sha256(canonicalJson({ ruleSet, situation }))
      return { colour: colourOf(findings), ruleSet, day: situation.day, findings, hash }
    },
  }
}

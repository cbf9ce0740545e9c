import { healthRuleForm, publishedHealthRules } from '../domain/health'
import { action } from '../runtime/onion/action'
import { nothing } from '../runtime/onion/fields'
import { anyone } from '../runtime/onion/gates'

/** The rules in force, for anybody: every colour can be checked against them. */
export const rules = action('health', 'rules', {
  input: nothing,
  allow: anyone,
  async handle() {
    const { ruleSet, redDays, yellowDays } = healthRuleForm
    return { answer: { ruleSet, rules: publishedHealthRules, redDays, yellowDays } }
  },
})

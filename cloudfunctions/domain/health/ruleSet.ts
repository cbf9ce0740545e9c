import { compileHealthRules } from './assess'
import { publishedRules } from './rules'
import form from './rules.json'

/** The rule set in force: version 1 is this file's. */
export const healthRuleForm = form
export const healthRules = compileHealthRules(form)
export const publishedHealthRules = publishedRules(form)
/** Degrees from which a temperature is fever. */
export const FEVER = form.requirements.find(({ id }) => id === 'H-SYMPTOM')?.limit?.value ?? 37.3

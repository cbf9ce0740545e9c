import type { Issue } from '../../../typings/contract'
import { prohibited } from '../catalog'
import { checkCreditCode } from '../identifiers'
import type { RefusalId } from './requirements'

export interface Refused {
  requirement: RefusalId
  issue: Issue
}

/**
 * What refuses a submission as a whole; everything else only costs colour. A wrong credit code of the supplier or
 * the declared manufacturer (ID-USCC), a prohibited class as category or in the product's name (CAT-PROHIBITED).
 */
export function refusalsOf(submission: {
  creditCode: string
  category: string
  name?: string
  manufacturer?: { creditCode?: string }
}): Refused[] {
  const { category, creditCode, manufacturer, name } = submission
  return [
    ...wrongCode(creditCode, ['creditCode']),
    ...(manufacturer?.creditCode ? wrongCode(manufacturer.creditCode, ['manufacturer', 'creditCode']) : []),
    ...prohibitedIn(category, 'category'),
    ...(name ? prohibitedIn(name, 'name') : []),
  ]
}

function wrongCode(text: string, path: Issue['path']): Refused[] {
  const checked = checkCreditCode(text)
  if (checked.ok) return []
  return [{ requirement: 'ID-USCC', issue: { path, code: checked.code, params: checked.params } }]
}

function prohibitedIn(text: string, field: string): Refused[] {
  const name = prohibited(text)
  if (!name) return []
  const issue: Issue = { path: [field], code: 'category.prohibited', params: { name } }
  return [{ requirement: 'CAT-PROHIBITED', issue }]
}

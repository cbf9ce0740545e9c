import type { KeyItem, LicenceGroup, LicenceType } from '../../../typings/catalog'
import type { Issue, RuleContent } from '../../../typings/contract'
import { compileRuleSet, RuleFault } from '../assessment'
import { BUSINESS_LICENCE, licenceTypes } from '../catalog'
import { formOfContent, ruleContent } from './content'

/**
 * Everything that keeps a content from being a rule set, each at its field; empty when it compiles. Nothing with a fault
 * is ever proposed or approved.
 */
export function faultsOf(content: RuleContent): Issue[] {
  if (!ruleContent.safeParse(content).success) return [{ path: [], code: 'rule.shape' }]
  const { licenceGroups, keyItems, label, scCodes } = content.category
  const found = [
    ...licenceGroups.flatMap((group, at) => groupFaults(group, ['category', 'licenceGroups', at])),
    ...keyItems.flatMap((item, at) => itemFaults(item, ['category', 'keyItems', at])),
    ...twice(keyItems, ({ code }) => code, ['category', 'keyItems'], 'code'),
    ...twice(label.fields, ({ id }) => id, ['category', 'label', 'fields'], 'id'),
    ...twice(scCodes ?? [], (code) => code, ['category', 'scCodes']),
    ...twice(licenceGroups, sameAs, ['category', 'licenceGroups']),
  ]
  return found.length > 0 ? found : compileFaults(content)
}

/** What the compiler itself says, at the requirement it says it of. */
function compileFaults(content: RuleContent): Issue[] {
  try {
    compileRuleSet(formOfContent(content), 'draft')
    return []
  } catch (fault) {
    // Anything unforeseen is a fault of the content too: it fails closed.
    if (!(fault instanceof RuleFault)) return [{ path: [], code: 'rule.shape' }]
    const { code, requirement, params } = fault
    const at = content.requirements.findIndex(({ id }) => id === requirement)
    const path = at < 0 ? ['requirements'] : ['requirements', at]
    return [{ path, code, params: { ...params, ...(requirement && { requirement }) } }]
  }
}

const types = new Map<string, LicenceType>(licenceTypes.map((type) => [type.id, type]))

function groupFaults(group: LicenceGroup, path: Issue['path']): Issue[] {
  const { anyOf, effectiveFrom, effectiveTo } = group
  const found: Issue[] = []
  if (anyOf.some((id) => id === BUSINESS_LICENCE || !types.has(id)))
    found.push({ path: [...path, 'anyOf'], code: 'rule.type' })
  if (new Set(anyOf).size < anyOf.length) found.push({ path: [...path, 'anyOf'], code: 'rule.same' })
  if (effectiveFrom && effectiveTo && effectiveTo < effectiveFrom)
    found.push({ path: [...path, 'effectiveTo'], code: 'rule.backwards' })
  return found
}

function itemFaults({ limit, parts = [] }: KeyItem, path: Issue['path']): Issue[] {
  const upsideDown = (one: KeyItem['limit'], where: Issue['path']): Issue[] =>
    one.op === 'range' && one.low > one.high ? [{ path: where, code: 'rule.range' }] : []
  return [
    ...upsideDown(limit, [...path, 'limit']),
    ...parts.flatMap((part, at) => upsideDown(part.limit, [...path, 'parts', at, 'limit'])),
    ...twice(parts, ({ code }) => code, [...path, 'parts'], 'code'),
  ]
}

function twice<T>(all: readonly T[], key: (one: T) => string, path: Issue['path'], field?: string): Issue[] {
  const keys = all.map(key)
  return keys.flatMap((one, at) =>
    keys.indexOf(one) < at ? [{ path: [...path, at, ...(field ? [field] : [])], code: 'rule.same' }] : [],
  )
}

const sameAs = ({ kind, anyOf, origin, onlyIf, effectiveFrom, effectiveTo }: LicenceGroup) =>
  [kind, [...anyOf].sort().join('+'), origin, onlyIf, effectiveFrom, effectiveTo].join('|')

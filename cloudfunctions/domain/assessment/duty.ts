import type { LicenceGroup } from '../../../typings/catalog'
import { forOrigin } from './origin'
import type { Situation } from './situation'

type Basics = Pick<Situation, 'origin' | 'day' | 'onProductionLicenceList'>

/**
 * Imports need other papers than goods made here, and every duty has its days. A group of the industrial production
 * licence list is left out only for a product that says it is not on the list.
 */
export function isAsked(group: LicenceGroup, situation: Basics): boolean {
  return concerns(group, situation) && (!group.effectiveFrom || situation.day >= group.effectiveFrom)
}

/** Asked today or, where the duty has still to begin, some day. */
export function concerns(group: LicenceGroup, { origin, day, onProductionLicenceList }: Basics): boolean {
  if (!forOrigin(origin)(group)) return false
  if (group.onlyIf === 'productionLicenceList' && onProductionLicenceList === false) return false
  return !group.effectiveTo || day <= group.effectiveTo
}

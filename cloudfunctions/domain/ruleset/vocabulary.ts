import type { KnownRequirement } from '../../../typings/contract'
import { guards, limitUnits, type RequirementId, requirements } from '../assessment'

const units: Partial<Record<string, KnownRequirement['unit']>> = limitUnits

/** Everything that a rule set may list, in the order of the checklist. */
export const vocabulary: readonly KnownRequirement[] = (Object.keys(requirements) as RequirementId[]).map(
  (id) => {
    const [capacity, severity] = requirements[id]
    const unit = units[id]
    return { id, capacity, severity, ...(unit && { unit }), needs: [...(guards[id] ?? [])] }
  },
)

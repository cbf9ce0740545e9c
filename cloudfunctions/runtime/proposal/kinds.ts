import type { ProposalKind } from '../../../typings/contract'
import { merging } from '../duplicate/merging'
import { exporting } from '../export/request'
import { areaChange } from '../health/proposals/areas'
import { markChange } from '../health/proposals/mark'
import { releaseChange } from '../health/proposals/release'
import { refuse } from '../onion/refusal'
import { ruleSetChange } from '../ruleset/approval'
import { settingChange } from '../settings/change'
import type { Proposal } from '../store/records'
import type { Kind } from './kind'

/** Every kind of proposal. How to add one: see `Kind`. */
export const KINDS: Record<ProposalKind, Kind> = {
  setting: settingChange,
  healthMark: markChange,
  healthAreas: areaChange,
  healthRelease: releaseChange,
  ruleSet: ruleSetChange,
  export: exporting,
  duplicate: merging,
}

/** The kind of a proposal with its payload, read again. One that its kind reads no more can only be made anew. */
export function kindOf({ kind: name, payload }: Pick<Proposal, 'kind' | 'payload'>): {
  kind: Kind
  payload: object
} {
  const kind = KINDS[name]
  const read = kind.payload.safeParse(payload)
  return read.success ? { kind, payload: read.data } : refuse('LAPSED')
}

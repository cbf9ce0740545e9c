/** What the Centre can switch and set. Each change is a dated entry that nobody can alter afterwards. */
import type { Day, Instant } from '../text'
import type { Keyed, Paged } from './answer'
import type { ProposalDetail } from './proposal'

/** Kinds of news that a subscribe message of WeChat may carry, each by a template of its own. */
export type TemplateKind = 'code' | 'launch' | 'expiry' | 'appeal'

/** Every setting with the shape of its value. A fresh environment has everything off and nothing altered. */
export interface SettingValues {
  /** The rules for the time of an epidemic: resumption of work, staff on duty, the items that only count then. */
  epidemic: { on: boolean }
  /** The health code pack collects only for a stated purpose and until a stated day. */
  healthPack: { on: boolean; purpose?: string; until?: Day }
  /** Days for which the documents of a collection are kept, where they differ from the collection's own. */
  retention: { days: Record<string, number> }
  /** Ids of subscribe message templates; what has none goes to the inbox only. */
  templates: { ids: { [K in TemplateKind]?: string } }
}
export type SettingName = keyof SettingValues

/** A value with who stands behind it. `number` counts the changes of this setting; 0: as delivered. */
export interface SettingEntry<N extends SettingName = SettingName> {
  name: N
  number: number
  value: SettingValues[N]
  since?: Instant
  maker?: string
  /** The second person, where the setting needs one. */
  checker?: string
  note?: string
}

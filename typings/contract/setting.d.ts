/** What the Centre can switch and set. Each change is a dated entry that nobody can alter afterwards. */
import type { Day, Instant } from '../text'
import type { Keyed, Paged } from './answer'
import type { ProposalDetail, ProposalRow } from './proposal'

/** Groups of messages that may reach a person in WeChat, each by a template of its own: three at most are asked for at once. */
export type TemplateKind = 'news' | 'launch' | 'deadline'

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

/** A collection whose period may be altered: days in force, as delivered, and the least and most that are allowed. */
export interface RetentionRow {
  collection: string
  days: number
  delivered: number
  least: number
  most: number
}

/** How far codes were judged again after a switch. */
export interface SweepView {
  id: string
  state: 'waiting' | 'working' | 'done'
  dueAt: Instant
  seen: number
  total: number
  changed: number
  /** Codes that could not be judged: they keep their colour, and a person has to look. */
  failed: number
  finishedAt?: Instant
}

export interface SettingView<N extends SettingName = SettingName> {
  entry: SettingEntry<N>
  /** A change that waits for its second person. */
  waiting?: ProposalRow
  history: Paged<SettingEntry>
  /** Of `epidemic`. */
  sweep?: SweepView
  /** Of `retention`. */
  retention?: RetentionRow[]
}

/** The settings that a single person must not change. */
export type SettingOfTwo = Exclude<SettingName, 'templates'>
export type SettingChangeInput = {
  [N in SettingOfTwo]: { name: N; value: SettingValues[N] }
}[SettingOfTwo]

export interface SettingActions {
  settings: {
    input: Record<string, never>
    output: { items: { entry: SettingEntry; waiting?: ProposalRow }[]; asOf: Instant }
  }
  setting: { input: { name: SettingName; cursor?: string }; output: SettingView }
  /** `after`: the number of the entry that was shown. It takes effect when a second person confirms. */
  proposeSetting: {
    input: { change: SettingChangeInput; after: number; note: string } & Keyed
    output: ProposalDetail
  }
  /** By a supervisor alone: it changes no colour and collects nothing. */
  saveTemplates: {
    input: { value: SettingValues['templates']; after: number } & Keyed
    output: SettingView<'templates'>
  }
}

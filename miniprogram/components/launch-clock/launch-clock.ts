/**
 * The clock of a launch: lane and draw as tags, time in words, track with its limit mark, start and deadline.
 * line: LaunchLine of services/launching.ts. No events. Overdue is said with icon and word, not with red alone.
 */
import { worded } from '../../behaviors/worded'
import type { LaunchLine } from '../../services/launching'

Component({
  behaviors: [worded('launch')],
  properties: { line: { type: Object, value: {} as LaunchLine } },
})

import type { Fault } from '../../editor'

/** What the server finds wrong with the thing being edited, with what cures it, above its fields. */
Component({
  properties: { faults: { type: Array, value: [] as Fault[] } },
})

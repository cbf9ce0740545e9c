/**
 * The answer of a gate over the full width: shape, word, colour in words, then whom to compare with and what to say.
 * shown: Shown of health/gate/shown, or null (shows nothing). note: a line under it. No events.
 * Announced at once by the screen reader.
 */
import type { Shown } from '../../gate/shown'

Component({
  properties: {
    shown: { type: Object, value: null as Shown | null },
    note: { type: String, value: '' },
  },
})

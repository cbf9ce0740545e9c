/**
 * A whole checklist, one card per capacity that folds; a capacity with open lines starts unfolded, open lines first.
 * lines: ChecklistLine[]. mode: supplier | reviewer.
 * open: capacity to unfold (set it when the capacity strip selects one).
 * appeal: whether what fails may be appealed against.
 * Events: mend {line}; dispute {line}; toggle {capacity, open}.
 */
import type { ChecklistLine } from '../../../typings/assessment'
import { worded } from '../../behaviors/worded'
import { fill } from '../../services/words'
import { CAPACITIES, worstOf } from '../capacity-strip/capacity'

interface Group {
  capacity: string
  icon: string
  name: string
  state: string
  note: string
  open: boolean
  lines: ChecklistLine[]
}

/** What is to be done comes first. */
const ORDER = { failing: 0, missing: 1, checking: 2, met: 3 }

Component({
  behaviors: [worded('common')],
  properties: {
    lines: { type: Array, value: [] as ChecklistLine[] },
    mode: { type: String, value: 'supplier' },
    appeal: { type: Boolean, value: false },
    open: { type: String, value: '' },
  },
  data: { groups: [] as Group[], folded: {} as Record<string, boolean> },
  observers: {
    'lines, w, open'(lines: ChecklistLine[], _w: unknown, open: string) {
      const { w, folded } = this.data
      const groups: Group[] = []
      for (const { capacity, icon } of CAPACITIES) {
        const own = lines.filter((line) => line.capacity === capacity)
        if (own.length === 0) continue
        const left = own.filter((line) => line.state !== 'met').length
        const chosen = folded[capacity]
        groups.push({
          capacity,
          icon,
          name: w.capacities[capacity],
          state: worstOf(own),
          note: left ? fill(w.openLines, { left }) : w.allMet,
          open: open === capacity || (chosen === undefined ? left > 0 : !chosen),
          lines: [...own].sort((a, b) => ORDER[a.state] - ORDER[b.state]),
        })
      }
      this.setData({ groups })
    },
  },
  methods: {
    toggle(event: WechatMiniprogram.TouchEvent) {
      const index = event.currentTarget.dataset.index as number
      const group = this.data.groups[index]
      if (!group) return
      const open = !group.open
      this.setData({
        [`groups[${index}].open`]: open,
        folded: { ...this.data.folded, [group.capacity]: !open },
      })
      this.triggerEvent('toggle', { capacity: group.capacity, open })
    },
    dispute(event: WechatMiniprogram.CustomEvent<{ line: ChecklistLine }>) {
      this.triggerEvent('dispute', event.detail)
    },
    mend(event: WechatMiniprogram.CustomEvent<{ line: ChecklistLine }>) {
      this.triggerEvent('mend', event.detail)
    },
  },
})

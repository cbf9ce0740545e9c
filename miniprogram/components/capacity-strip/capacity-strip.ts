/**
 * Five equal columns, one per capacity: icon, name, shape and met of all. In the large view a list.
 * lines: ChecklistLine[]. summary: CodeDetail.capacities instead of lines, when only the counts are known.
 * active: the chosen capacity, drawn in brand.
 * Events: select {capacity} when a column is tapped.
 */
import type { ChecklistLine } from '../../../typings/assessment'
import type { CodeDetail } from '../../../typings/contract'
import { worded } from '../../behaviors/worded'
import { CAPACITIES, worstOf } from './capacity'

type Summary = CodeDetail['capacities']
interface Column {
  capacity: string
  icon: string
  name: string
  state: string
  count: string
}

Component({
  behaviors: [worded('common')],
  properties: {
    lines: { type: Array, value: [] as ChecklistLine[] },
    summary: { type: Array, value: [] as Summary },
    active: { type: String, value: '' },
    large: { type: Boolean, value: false },
  },
  data: { columns: [] as Column[] },
  observers: {
    'lines, summary, w'(lines: ChecklistLine[], summary: Summary) {
      const { w } = this.data
      const columns = CAPACITIES.map(({ capacity, icon }) => {
        const own = lines.filter((line) => line.capacity === capacity)
        const counted = summary.find((entry) => entry.capacity === capacity)
        const total = counted ? counted.total : own.length
        const met = counted ? counted.met : own.filter((line) => line.state === 'met').length
        const worst = counted ? counted.worst : worstOf(own)
        const none = total === 0
        return {
          capacity,
          icon,
          name: w.capacities[capacity],
          state: none ? 'grey' : worst,
          count: none ? w.capacityNone : `${met}/${total}`,
        }
      })
      this.setData({ columns })
    },
  },
  methods: {
    select(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('select', { capacity: event.currentTarget.dataset.capacity as string })
    },
  },
})

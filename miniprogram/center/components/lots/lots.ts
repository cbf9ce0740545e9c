/**
 * The lots that something is about, one below the other.
 * amount: words for how many units. most: lots. issues, path: refusals of the server.
 * Events: change {lots}: number, units (NaN while nothing is typed), madeOn.
 */
import { worded } from '../../../behaviors/worded'
import { dayOf } from '../../../services/format'

export interface LotTyped {
  number: string
  units: number
  madeOn: string
}
interface Row {
  number: string
  units: string
  madeOn: string
}
const EMPTY: Row = { number: '', units: '', madeOn: '' }

Component({
  behaviors: [worded('events')],
  properties: {
    amount: { type: String, value: '' },
    most: { type: Number, value: 10 },
    issues: { type: Array, value: [] as object[] },
  },
  data: { rows: [{ ...EMPTY }] as Row[], today: dayOf(Date.now()) },
  methods: {
    onType(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const { index, field } = event.currentTarget.dataset as { index: number; field: keyof Row }
      const rows = this.data.rows.map((row, at) =>
        at === index ? { ...row, [field]: event.detail.value } : row,
      )
      this.take(rows)
    },
    onAdd() {
      this.take([...this.data.rows, { ...EMPTY }])
    },
    onRemove(event: WechatMiniprogram.TouchEvent) {
      this.take(this.data.rows.filter((_, at) => at !== event.currentTarget.dataset.index))
    },
    take(rows: Row[]) {
      this.setData({ rows })
      const lots = rows.map(({ number, units, madeOn }) => ({
        number: number.trim(),
        units: /^\d{1,9}$/.test(units.trim()) ? Number(units) : Number.NaN,
        madeOn,
      }))
      this.triggerEvent('change', { lots })
    },
  },
})

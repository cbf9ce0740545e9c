/**
 * The codes that were scanned on this phone, one row each, or a line that there are none.
 * scans: Scanned[] of services/scanning. none: words when the list is empty.
 * A row opens the verdict again (asked afresh). Colours are those of the last scan and carry their time.
 * No events.
 */
import { moment } from '../../services/format'
import { openVerdict, type Scanned } from '../../services/scanning'

Component({
  properties: {
    scans: { type: Array, value: [] as Scanned[] },
    none: { type: String, value: '' },
  },
  data: { rows: [] as (Scanned & { at: string })[] },
  observers: {
    scans(scans: Scanned[]) {
      this.setData({ rows: scans.map((scanned) => ({ ...scanned, at: moment(scanned.asOf) })) })
    },
  },
  methods: {
    open(event: WechatMiniprogram.TouchEvent) {
      openVerdict(event.currentTarget.dataset.token as string)
    },
  },
})

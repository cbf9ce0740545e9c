import type { ForceDetail } from '../../../../typings/contract'
import { everyMinute } from '../../../behaviors/everyMinute'
import { record } from '../../../behaviors/record'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { moment } from '../../../services/format'
import { fill, words } from '../../../services/words'
import { secondPerson } from '../../behaviors/secondPerson'
import { arrowOf, eventInWords, lapseOf, touchedLines } from './view'

/** Pages of the records that measures come of. */
const RECORDS: Partial<Record<ForceDetail['kind'], string>> = {
  recall: 'recall',
  spotCheck: 'spot-check',
  spotResult: 'spot-check',
  complaint: 'problem',
}

/** One measure: what it does to whom, until when it waits, and the second person's decision. */
Component({
  behaviors: [
    screen('measure'),
    record('force', (id) => call('center', 'force', { id }), '/center/pages/measures/measures'),
    everyMinute(),
    secondPerson<ForceDetail>('force', {
      confirmed: (asked) => call('center', 'confirmForce', asked),
      withdrawn: (asked) => call('center', 'withdrawForce', asked),
      declined: (asked) => call('center', 'declineForce', asked),
    }),
  ],
  data: {
    head: {
      title: '',
      tag: '',
      tone: '',
      subject: '',
      reason: '',
      maker: '',
      ends: '',
      barred: '',
      decided: '',
    },
    arrow: { from: '', to: '' },
    arrowNames: { from: '', to: '' },
    lapse: { left: '', percent: 0, from: '', to: '' },
    touched: [] as string[],
    after: [] as string[],
    confirmNote: '',
  },
  methods: {
    word() {
      const { force, w } = this.data
      if (!force) return
      const { kind, state, barred, decided, ends, maker, at } = force
      const waits = state === 'waiting'
      const provisional = waits && kind === 'spotCheck'
      const touched = touchedLines(force, w)
      const names = words('common').colours
      const arrow = arrowOf(force)
      this.setData({
        head: {
          title: waits ? (barred ? w.waitOther : w.second) : w.states[state],
          tag: provisional ? w.provisional : waits ? w.noForce : w.kinds[kind],
          tone: provisional ? 'red' : '',
          subject: force.product ?? w.whole,
          reason: force.level
            ? `${fill(w.recallLevel, { level: force.level })} · ${w.reasons[force.reason]}`
            : w.reasons[force.reason],
          maker: fill(w.makerAt, { maker, time: moment(at) }),
          ends: ends ? eventInWords(ends, w) : '',
          barred:
            barred === 'maker' && provisional
              ? w.barred.makerProvisional
              : waits && barred
                ? w.barred[barred]
                : '',
          decided: decided
            ? [fill(w.decidedBy, { by: decided.by, time: moment(decided.at) }), decided.note]
                .filter(Boolean)
                .join(' · ')
            : '',
        },
        arrow,
        arrowNames: {
          from: arrow.from ? names[arrow.from as 'red'] : '',
          to: arrow.to ? names[arrow.to as 'red'] : '',
        },
        lapse: lapseOf(force, Date.now(), w),
        touched,
        after: [w.afterAssess, w.afterCount, ...(kind === 'release' ? [] : [w.afterAppeal])],
        confirmNote: fill(w.confirmNote, { touched: touched.join(w.between) }),
      })
    },
    onRecord() {
      const { force } = this.data
      const page = force && RECORDS[force.kind]
      if (page) wx.navigateTo({ url: `/center/pages/${page}/${page}?id=${force.aboutId}` })
    },
  },
})

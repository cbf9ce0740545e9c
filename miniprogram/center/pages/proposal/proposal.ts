import type { ProposalDetail } from '../../../../typings/contract'
import { everyMinute } from '../../../behaviors/everyMinute'
import { record } from '../../../behaviors/record'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { moment } from '../../../services/format'
import { fill, lineText, words } from '../../../services/words'
import { secondPerson } from '../../behaviors/secondPerson'
import { span } from '../measure/view'

/** One proposal: what would take effect, until when it waits, and the second person's decision. */
Component({
  behaviors: [
    screen('proposal'),
    record('proposal', (id) => call('center', 'proposal', { id }), '/center/pages/measures/measures'),
    everyMinute(),
    secondPerson<ProposalDetail>('proposal', {
      confirmed: (asked) => call('center', 'confirmProposal', asked),
      withdrawn: (asked) => call('center', 'withdrawProposal', asked),
      declined: (asked) => call('center', 'declineProposal', asked),
    }),
  ],
  data: {
    /** What it shares with a measure: states, what is left, the words of a decision. */
    m: words('measure'),
    head: { title: '', tag: '', name: '', kind: '', maker: '', barred: '', decided: '' },
    lapse: { left: '', percent: 0, from: '', to: '' },
    lines: [] as string[],
  },
  methods: {
    word() {
      const { proposal, w } = this.data
      const m = words('measure')
      if (!proposal) return this.setData({ m })
      const { state, kind, barred, decided, maker, at, lapsesAt, title, lines } = proposal
      const waits = state === 'waiting'
      const [from, to] = [Date.parse(at), Date.parse(lapsesAt)]
      this.setData({
        m,
        head: {
          title: waits ? (barred ? m.waitOther : m.second) : m.states[state],
          tag: waits ? m.noForce : w.kinds[kind],
          name: lineText(title),
          kind: w.kinds[kind],
          maker: fill(m.makerAt, { maker, time: moment(at) }),
          barred: waits && barred ? m.barred[barred] : '',
          decided: decided
            ? [fill(m.decidedBy, { by: decided.by, time: moment(decided.at) }), decided.note]
                .filter(Boolean)
                .join(' · ')
            : '',
        },
        lapse: {
          left: span(to - Date.now(), m),
          percent: Math.min(100, Math.max(0, Math.round(((Date.now() - from) / (to - from)) * 100))),
          from: moment(at),
          to: fill(state === 'lapsed' ? m.lapsed : m.lapseAt, { time: moment(lapsesAt) }),
        },
        lines: lines.map(lineText),
      })
    },
    onWhole() {
      const { link } = this.data.proposal ?? {}
      if (link) wx.navigateTo({ url: link })
    },
  },
})

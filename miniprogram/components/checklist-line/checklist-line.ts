/**
 * One requirement. Met: tick, name, fact right. Open: shape, name and tag, measured value, cure and action, cost.
 * Checking: clock, "nothing for you to do". Declared: a tag says that it is the supplier's own word so far.
 * line: ChecklistLine. mode: supplier (shows the action) | reviewer (shows the reason's id, no action).
 * index: number in a list, only for the screen reader's order.
 * appeal: whether what fails may be appealed against.
 * Events: mend {line} and dispute {line} when their action is tapped.
 */
import type { ChecklistLine } from '../../../typings/assessment'
import { worded } from '../../behaviors/worded'
import { mends } from '../../services/mend'
import { reason } from '../../services/words'

Component({
  behaviors: [worded('common')],
  properties: {
    line: { type: Object, value: {} as ChecklistLine },
    mode: { type: String, value: 'supplier' },
    appeal: { type: Boolean, value: false },
  },
  data: {
    state: '',
    title: '',
    fact: '',
    why: '',
    cures: [] as string[],
    shape: '',
    cost: '',
    code: '',
    notes: [] as string[],
    mends: false,
  },
  observers: {
    'line, mode, w'(line: ChecklistLine) {
      if (!line?.title) return
      const { w } = this.data
      const serious = line.findings.filter((finding) => finding.severity !== 'info')
      const open = line.state === 'failing' || line.state === 'missing'
      this.setData({
        state: line.state,
        mends: mends(line),
        title: reason(line.title),
        fact: reason(line.fact),
        why: serious.map((finding) => reason(finding.reason)).join(' · '),
        cures: unique(serious.map((finding) => reason(finding.remedy))),
        notes: unique(
          line.findings
            .filter((finding) => finding.severity === 'info')
            .map((finding) => reason(finding.reason)),
        ),
        shape: line.state === 'failing' ? line.costs : line.state,
        cost: open ? w.costs[line.costs] : '',
        code: unique(serious.map((finding) => finding.requirement)).join(' '),
      })
    },
  },
  methods: {
    dispute() {
      this.triggerEvent('dispute', { line: this.data.line })
    },
    mend() {
      this.triggerEvent('mend', { line: this.data.line })
    },
  },
})

const unique = (texts: string[]) => [...new Set(texts)].filter(Boolean)

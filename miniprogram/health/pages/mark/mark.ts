import type { HealthMarkKind, Issue } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { dayOf } from '../../../services/format'
import { fill, refusalText, words } from '../../../services/words'

const KINDS: HealthMarkKind[] = ['confirmed', 'suspected', 'contact', 'false']
const NUMBER_LENGTH = 18
const SHORTEST = 5
let key = requestKey()

/** A mark on whoever has a number, or its end: proposed here, confirmed by a second person. */
Component({
  behaviors: [screen('healthCentre', 'markTitle')],
  data: {
    does: 'set' as 'set' | 'end',
    kinds: [] as { id: HealthMarkKind; name: string; note: string }[],
    /** None is chosen beforehand: it turns somebody red. */
    kind: '' as HealthMarkKind | '',
    number: '',
    since: '',
    today: '',
    text: '',
    lacking: '',
    issues: [] as Issue[],
    failure: '',
    sending: false,
  },
  methods: {
    onLoad() {
      key = requestKey()
      const today = dayOf(Date.now())
      this.setData({ today, since: today })
      this.word()
    },
    /** Nobody who picks the phone up later reads the number. */
    onUnload() {
      this.setData({ number: '' })
    },
    onWords() {
      this.word()
    },
    word() {
      const { w } = this.data
      const { marks } = words('health')
      this.setData({ kinds: KINDS.map((id) => ({ id, name: marks[id], note: w.markKinds[id] })) })
      this.weigh()
    },
    weigh() {
      const { kind, number, since, text, does, w } = this.data
      const missing = [
        ...(kind ? [] : [w.needs.kind]),
        ...(number.trim().length === NUMBER_LENGTH ? [] : [w.needs.number]),
        ...(does === 'end' || since ? [] : [w.needs.since]),
        ...(text.trim().length >= SHORTEST ? [] : [w.needs.ground]),
      ]
      this.setData({ lacking: missing.length ? fill(w.need, { fields: missing.join(w.between) }) : '' })
    },
    change(part: Record<string, unknown>) {
      key = requestKey()
      this.setData({ ...part, failure: '', issues: [] })
      this.weigh()
    },
    onDoes(event: WechatMiniprogram.TouchEvent) {
      this.change({ does: event.currentTarget.dataset.id as 'set' | 'end' })
    },
    onKind(event: WechatMiniprogram.TouchEvent) {
      this.change({ kind: event.currentTarget.dataset.id as HealthMarkKind })
    },
    onNumber(event: WechatMiniprogram.Input) {
      this.change({ number: event.detail.value.toUpperCase() })
    },
    onSince(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.change({ since: event.detail.value })
    },
    onText(event: WechatMiniprogram.Input) {
      this.change({ text: event.detail.value })
    },
    async onSubmit() {
      const { does, kind, number, since, text, lacking, sending, w } = this.data
      if (!kind || lacking || sending) return
      this.setData({ sending: true, failure: '', issues: [] })
      const asked = { number: number.trim(), kind, note: text.trim(), requestKey: key }
      try {
        const { proposalId } =
          does === 'set'
            ? await call('health', 'mark', { ...asked, since })
            : await call('health', 'endMark', asked)
        wx.showToast({ title: w.markProposed, icon: 'none' })
        wx.redirectTo({ url: `/center/pages/proposal/proposal?id=${proposalId}` })
      } catch (error) {
        const issues = error instanceof CallError ? (error.refusal.issues ?? []) : []
        this.setData({ issues, failure: refusalText(error) })
      } finally {
        this.setData({ sending: false })
      }
    },
  },
})

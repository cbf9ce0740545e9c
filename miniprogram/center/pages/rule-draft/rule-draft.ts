import type { ImpactRow, RuleDraftView } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { failedLoad } from '../../../services/loaded'
import { refusalText } from '../../../services/words'
import { faultWords } from '../rule-set/view'
import { headOf, impactWords, productWords } from './view'

const AGAIN_MS = 1500
const EXAMPLES = 3
/** Changes that are shown before the rest is folded away. */
const FIRST = 6
const timers = new WeakMap<object, number>()
let key = requestKey()

/** A draft: what it changes, from when, which products would change colour; then a second person is asked. */
Component({
  behaviors: [screen('rules')],
  data: {
    id: '',
    load: 'loading',
    note: '',
    draft: null as RuleDraftView | null,
    head: null as ReturnType<typeof headOf> | null,
    impact: null as ReturnType<typeof impactWords>,
    rows: [] as ImpactRow[],
    sample: [] as ReturnType<typeof productWords>[],
    faults: [] as string[],
    first: FIRST,
    unfolded: false,
    ready: false,
    computed: '',
    asking: false,
    failure: '',
    sending: false,
  },
  lifetimes: {
    detached() {
      clearTimeout(timers.get(this) ?? 0)
    },
  },
  pageLifetimes: {
    hide() {
      clearTimeout(timers.get(this) ?? 0)
    },
  },
  methods: {
    onLoad(query: { id?: string }) {
      key = requestKey()
      this.setData({ id: query.id ?? '' })
    },
    onShow() {
      void this.read()
    },
    onWords() {
      this.word()
    },
    async read() {
      try {
        await this.take(await call('center', 'ruleDraft', { id: this.data.id }))
      } catch (error) {
        if (this.data.draft) return this.later()
        this.setData(failedLoad(error))
      }
    },
    async take(draft: RuleDraftView) {
      this.setData({ draft, load: 'ready' })
      this.word()
      if (draft.impact?.state === 'working') return this.later()
      if (draft.impact && draft.impact.changed > 0) await this.examples()
    },
    /** Looks again while the courier is at it. */
    later() {
      clearTimeout(timers.get(this) ?? 0)
      timers.set(this, setTimeout(() => void this.read(), AGAIN_MS) as unknown as number)
    },
    async examples() {
      try {
        const { items } = await call('center', 'ruleImpact', { id: this.data.id })
        this.setData({ rows: items.slice(0, EXAMPLES) })
        this.word()
      } catch {
        // The counts stand without them; the list says what is wrong.
      }
    },
    word() {
      const { draft, rows, w } = this.data
      wx.setNavigationBarTitle({ title: w.titles.draft })
      if (!draft) return
      const { impact, state, issues, outdated } = draft
      const computed = !impact
        ? 'none'
        : impact.state === 'working'
          ? 'working'
          : impact.fresh
            ? 'done'
            : 'stale'
      this.setData({
        head: headOf(draft, w),
        impact: impactWords(impact, w),
        sample: computed === 'done' ? rows.map(productWords) : [],
        faults: state === 'draft' ? issues.map(faultWords) : [],
        computed,
        ready: state === 'draft' && !outdated && issues.length === 0 && computed === 'done',
      })
    },
    onFold() {
      this.setData({ unfolded: !this.data.unfolded })
    },
    onEdit() {
      wx.navigateTo({ url: `/center/pages/rule-edit/rule-edit?id=${this.data.id}` })
    },
    onPair(event: WechatMiniprogram.TouchEvent) {
      const { from, to } = event.currentTarget.dataset as { from: string; to: string }
      wx.navigateTo({
        url: `/center/pages/rule-impact/rule-impact?id=${this.data.id}&from=${from}&to=${to}`,
      })
    },
    onAll() {
      wx.navigateTo({ url: `/center/pages/rule-impact/rule-impact?id=${this.data.id}` })
    },
    onProposal() {
      wx.navigateTo({ url: `/center/pages/proposal/proposal?id=${this.data.draft?.proposalId ?? ''}` })
    },
    onDrop() {
      this.setData({ asking: true, failure: '' })
    },
    onNo() {
      this.setData({ asking: false })
    },
    onYes() {
      this.setData({ asking: false })
      void this.send('dropRuleDraft', this.data.w.dropped)
    },
    onCompute() {
      void this.send('startRuleImpact', '')
    },
    onPropose() {
      void this.send('proposeRuleSet', this.data.w.proposed)
    },
    async send(name: 'dropRuleDraft' | 'startRuleImpact' | 'proposeRuleSet', said: string) {
      const { draft, sending } = this.data
      if (!draft || sending) return
      this.setData({ sending: true, failure: '', rows: [] })
      try {
        const input = { id: draft.id, revision: draft.revision, requestKey: key }
        const after = await call('center', name, input)
        key = requestKey()
        if (said) wx.showToast({ title: said, icon: 'none' })
        await this.take(after)
      } catch (error) {
        if (error instanceof CallError && error.refusal.code === 'CONFLICT') await this.read()
        this.setData({ failure: refusalText(error) })
      } finally {
        this.setData({ sending: false })
      }
    },
    onAct() {
      if (this.data.load === 'gone') return void wx.navigateBack()
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})

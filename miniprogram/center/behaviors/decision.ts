import type { Issue } from '../../../typings/contract'
import { CallError, requestKey } from '../../services/call'
import { refusalText } from '../../services/words'

interface Decided<Choice> {
  id: string
  revision: number
  decision: Choice
  reason?: string
  requestKey: string
}

/** What the words of such a page are called. */
interface DecisionWords {
  choose: string
  needReason: string
  refuseNote: string
  conflict: string
  done: string
}

/**
 * Granting or refusing what somebody asks for, on the page of its `record`: a refusal needs a reason, granting asks once
 * more. `grant`: what granting is called, whose effect `w` tells as `<grant>Note`.
 */
export function decision<Grant extends string, Found extends { id: string; revision: number }>(
  name: string,
  grant: Grant,
  decide: (asked: Decided<Grant | 'refuse'>) => Promise<Found>,
) {
  type Choice = Grant | 'refuse'
  let key = requestKey()
  const wordsOf = (page: { data: object }) => (page.data as { w: DecisionWords & Record<string, unknown> }).w

  return Behavior({
    data: {
      decisions: [grant, 'refuse'] as Choice[],
      decision: '' as Choice | '',
      reason: '',
      after: '',
      issues: [] as Issue[],
      failure: '',
      asking: false,
      sending: false,
    },
    methods: {
      /** Says beforehand what the decision does. */
      weigh() {
        const { decision, reason } = this.data
        const w = wordsOf(this)
        const lacking = decision === 'refuse' && !reason.trim()
        const effect = decision === grant ? String(w[`${grant}Note`]) : lacking ? w.needReason : w.refuseNote
        this.setData({ after: decision ? effect : w.choose } as never)
      },
      onDecision(event: WechatMiniprogram.TouchEvent) {
        key = requestKey()
        this.setData({ decision: event.currentTarget.dataset.decision as Choice, failure: '' } as never)
        this.weigh()
        wx.pageScrollTo({ selector: '#reason', offsetTop: -200 })
      },
      onReason(event: WechatMiniprogram.Input) {
        key = requestKey()
        this.setData({ reason: event.detail.value, issues: [], failure: '' } as never)
        this.weigh()
      },
      onSubmit() {
        if (this.data.decision === grant) this.setData({ asking: true } as never)
        else void this.decide()
      },
      onNo() {
        this.setData({ asking: false } as never)
      },
      async decide() {
        const { decision, reason, sending } = this.data
        const page = this as unknown as { take(found: Found): void; read(): Promise<void> }
        const found = (this.data as unknown as Record<string, Found | null>)[name]
        if (!found || !decision || sending) return
        this.setData({ asking: false, sending: true, failure: '', issues: [] } as never)
        try {
          const { id, revision } = found
          const said = reason.trim() ? { reason: reason.trim() } : {}
          page.take(await decide({ id, revision, decision: decision as Choice, ...said, requestKey: key }))
          wx.showToast({ title: wordsOf(this).done, icon: 'none' })
        } catch (error) {
          const refusal = error instanceof CallError ? error.refusal : undefined
          const late = refusal?.code === 'CONFLICT' || refusal?.code === 'ALREADY_DONE'
          if (late) await page.read()
          const failure = late ? wordsOf(this).conflict : refusalText(error)
          this.setData({ issues: refusal?.issues ?? [], failure } as never)
        } finally {
          this.setData({ sending: false } as never)
          wx.pageScrollTo({ scrollTop: 0 })
        }
      },
    },
  })
}

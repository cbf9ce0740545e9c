import { CallError, requestKey } from '../../services/call'
import { refusalText, words } from '../../services/words'

type Step = 'confirmed' | 'declined' | 'withdrawn'
interface Asked {
  id: string
  revision: number
  requestKey: string
}
/** What comes of each step. */
type Steps<Found> = Record<'confirmed' | 'withdrawn', (asked: Asked) => Promise<Found>> & {
  declined(asked: Asked & { note: string }): Promise<Found>
}
/** Somebody was faster, or it has lapsed: the newest state is shown instead of a failure. */
const LATE = ['CONFLICT', 'ALREADY_DONE', 'LAPSED']

/**
 * What waits for a second person, on the page of its `record`: confirming and withdrawing after a question, declining
 * with a reason.
 */
export function secondPerson<Found extends { id: string; revision: number }>(
  name: string,
  steps: Steps<Found>,
) {
  let key = requestKey()
  return Behavior({
    data: {
      asking: '' as '' | 'confirm' | 'withdraw',
      declining: false,
      why: '',
      failure: '',
      conflict: '',
      sending: false,
    },
    methods: {
      onConfirm() {
        key = requestKey()
        this.setData({ asking: 'confirm', failure: '' })
      },
      onWithdraw() {
        key = requestKey()
        this.setData({ asking: 'withdraw', failure: '' })
      },
      onNo() {
        this.setData({ asking: '' })
      },
      onYes() {
        const { asking } = this.data
        this.setData({ asking: '' })
        void this.send(asking === 'withdraw' ? 'withdrawn' : 'confirmed')
      },
      onDecline() {
        key = requestKey()
        this.setData({ declining: !this.data.declining, why: '', failure: '' })
      },
      onWhy(event: WechatMiniprogram.Input) {
        key = requestKey()
        this.setData({ why: event.detail.value, failure: '' })
      },
      onSendDecline() {
        if (this.data.why.trim()) void this.send('declined')
      },
      async send(step: Step) {
        const { why, sending } = this.data
        const page = this as unknown as { take(found: Found): void; read(): Promise<void> }
        const found = (this.data as unknown as Record<string, Found | null>)[name]
        if (!found || sending) return
        this.setData({ sending: true, failure: '' })
        const w = words('measure')
        const asked = { id: found.id, revision: found.revision, requestKey: key }
        try {
          const after =
            step === 'declined'
              ? await steps.declined({ ...asked, note: why.trim() })
              : await steps[step](asked)
          this.setData({ declining: false })
          page.take(after)
          wx.showToast({ title: w.done[step], icon: 'none' })
          wx.pageScrollTo({ scrollTop: 0, duration: 0 })
        } catch (error) {
          const late = error instanceof CallError && LATE.includes(error.refusal.code)
          if (late) await page.read()
          this.setData({ conflict: late ? w.conflict : '', failure: late ? '' : refusalText(error) })
        } finally {
          this.setData({ sending: false })
        }
      },
    },
  })
}

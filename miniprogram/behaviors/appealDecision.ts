import type { Issue } from '../../typings/contract'
import { CallError, requestKey } from '../services/call'
import { fill, refusalText } from '../services/words'

/** The shortest answer that the functions take, in characters. */
const SHORTEST = 5

/** What the words of such a page are called. */
interface DecisionWords {
  needs: { outcome: string; answer: string }
  between: string
  need: string
  after: string
  done: string
  conflict: string
}

interface Decided<Outcome> {
  id: string
  revision: number
  outcome: Outcome
  answer: string
  requestKey: string
}

/**
 * Deciding an appeal, on the page of the record `appeal`: an outcome, and an answer in words, without which nothing is
 * sent. The page words `outcomes` with what each of them does, and then calls `weigh`.
 */
export function appealDecision<Outcome extends string, Found extends { id: string; revision: number }>(
  decide: (asked: Decided<Outcome>) => Promise<Found>,
) {
  let key = requestKey()
  const wordsOf = (page: { data: object }) => (page.data as { w: DecisionWords }).w

  return Behavior({
    data: {
      outcomes: [] as { id: Outcome; name: string; effect: string }[],
      outcome: '' as Outcome | '',
      answer: '',
      /** What the decision does, or what is still missing. */
      after: '',
      ready: false,
      issues: [] as Issue[],
      failure: '',
      conflict: '',
      sending: false,
    },
    methods: {
      weigh() {
        const { outcome, outcomes, answer } = this.data
        const { needs, need, between, after } = wordsOf(this)
        const long = answer.trim().length >= SHORTEST
        const lacking = [...(outcome ? [] : [needs.outcome]), ...(long ? [] : [needs.answer])]
        const effect = outcomes.find(({ id }) => id === outcome)?.effect ?? ''
        const said = lacking.length ? fill(need, { fields: lacking.join(between) }) : fill(after, { effect })
        this.setData({ ready: lacking.length === 0, after: said } as never)
      },
      onOutcome(event: WechatMiniprogram.TouchEvent) {
        key = requestKey()
        this.setData({ outcome: event.currentTarget.dataset.id as Outcome, failure: '' } as never)
        this.weigh()
      },
      onAnswer(event: WechatMiniprogram.Input) {
        key = requestKey()
        this.setData({ answer: event.detail.value, issues: [], failure: '' } as never)
        this.weigh()
      },
      async onSubmit() {
        const { outcome, answer, ready, sending } = this.data
        const page = this as unknown as { take(found: Found): void; read(): Promise<void> }
        const { appeal } = this.data as unknown as { appeal: Found | null }
        if (!appeal || !outcome || !ready || sending) return
        this.setData({ sending: true, failure: '', issues: [] } as never)
        try {
          const { id, revision } = appeal
          page.take(
            await decide({
              id,
              revision,
              outcome: outcome as Outcome,
              answer: answer.trim(),
              requestKey: key,
            }),
          )
          wx.showToast({ title: wordsOf(this).done, icon: 'none' })
          wx.pageScrollTo({ scrollTop: 0, duration: 0 })
        } catch (error) {
          const refusal = error instanceof CallError ? error.refusal : undefined
          const late = refusal?.code === 'CONFLICT' || refusal?.code === 'ALREADY_DONE'
          if (late) await page.read()
          this.setData({
            issues: refusal?.issues ?? [],
            conflict: late ? wordsOf(this).conflict : '',
            failure: late ? '' : refusalText(error),
          } as never)
        } finally {
          this.setData({ sending: false } as never)
        }
      },
    },
  })
}

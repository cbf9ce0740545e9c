/**
 * What happened to a launch, the same for both sides: the step clock, the ordinary lane's steps, questions with
 * their answers, the draw and the review. launch: LaunchView. No events.
 */
import type { LaunchView } from '../../../typings/contract'
import { worded } from '../../behaviors/worded'
import { dayInWords, dayOf, duration, moment } from '../../services/format'
import { fill, words } from '../../services/words'

Component({
  behaviors: [worded('launch')],
  properties: { launch: { type: Object, value: {} as LaunchView } },
  data: {
    clock: [] as { step: string; word: string; when: string; mark: string }[],
    steps: [] as { step: string; word: string; when: string; note: string; mark: string }[],
    questions: [] as { text: string; asked: string; answer: string; answered: string }[],
    yours: '',
    draw: [] as { label: string; value: string }[],
    review: [] as { label: string; value: string }[],
  },
  observers: {
    'launch, w'(launch: LaunchView | null) {
      if (launch?.clock) this.setData(storyOf(launch))
    },
  },
})

const MINUTE_MS = 60_000
const markOf = (at: string | undefined) => (at ? 'met' : 'checking')
const byline = (at: string, name?: string) => (name ? `${name} · ${moment(at)}` : moment(at))

function storyOf(launch: LaunchView) {
  const w = words('launch')
  const waiting = (step: string) =>
    launch.lane === 'ordinary' && step === 'green' ? w.clock.skipped : w.clock.waiting
  return {
    clock: launch.clock.map(({ step, at }) => ({
      step,
      word: w.clock[step],
      when: at ? (step === 'assessed' ? w.clock.seconds : moment(at)) : waiting(step),
      mark: markOf(at),
    })),
    steps: launch.steps.map(({ step, at, name, note = '' }) => ({
      step,
      word: w.steps[step],
      when: at ? byline(at, name) : w.clock.waiting,
      note,
      mark: markOf(at),
    })),
    questions: launch.questions.map(({ text, at, name, answer = '', answeredAt }) => ({
      text,
      asked: `${fill(w.questions.ask, { time: moment(at) })}${name ? ` · ${name}` : ''}`,
      answer,
      answered: answeredAt ? fill(w.questions.answer, { time: moment(answeredAt) }) : '',
    })),
    yours:
      launch.suppliersMs >= MINUTE_MS
        ? fill(w.clock.yours, { time: duration(launch.suppliersMs) })
        : w.clock.gross,
    draw: drawOf(launch),
    review: reviewOf(launch),
  }
}

function drawOf({ draw }: LaunchView) {
  const w = words('launch').draw
  const kept = draw.keptSince ? fill(w.kept, { day: dayInWords(draw.keptSince) }) : ''
  const out = dayOf(Date.now()) > draw.day
  return [
    { label: w.title, value: draw.drawn ? kept || w.drawn : w.none },
    {
      label: fill(w.rate, { rate: Math.round(draw.rate * 1000) / 10 }),
      value: draw.number === undefined ? '' : fill(w.number, { n: draw.number }),
    },
    { label: w.check, value: out ? w.out : w.tomorrow },
  ]
}

function reviewOf({ cause, review }: LaunchView) {
  const w = words('launch')
  return [
    ...(cause ? [{ label: w.forCause, value: w.cause.reasons[cause.reason] }] : []),
    ...(cause?.text ? [{ label: byline(cause.at, cause.name), value: cause.text }] : []),
    ...(review ? [{ label: w.review.title, value: w.review.results[review.result] }] : []),
    ...(review ? [{ label: byline(review.at, review.name), value: review.text }] : []),
  ]
}

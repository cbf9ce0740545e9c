/**
 * A key inspection item against its limit: track, allowed zone, limit marks, value (round passes, diamond fails).
 * item: KeyItem. value: the measured figure. parts: figures of a composite item by part code.
 * conclusion: pass | fail | '' ('' = told by the figure). plain: only the track, without name and standard.
 * An item without a figure shows its word and no track. No events. Read out as name, value, conclusion.
 */
import type { KeyItem, Limit } from '../../../typings/catalog'
import { worded } from '../../behaviors/worded'
import { fill, text } from '../../services/words'
import { keeps, limitText, type Scale, scaleOf } from './scale'

interface Track {
  code: string
  name: string
  shown: string
  unit: string
  needs: string
  scale: Scale | null
  verdict: '' | 'pass' | 'fail'
}

Component({
  behaviors: [worded('common')],
  properties: {
    item: { type: Object, value: {} as KeyItem },
    value: { type: null as never, value: null as number | null },
    parts: { type: null as never, value: null as Record<string, number> | null },
    conclusion: { type: String, value: '' },
    plain: { type: Boolean, value: false },
  },
  data: {
    name: '',
    standard: '',
    kind: '',
    mandatory: false,
    verdict: '',
    shape: 'grey',
    word: '',
    label: '',
    tracks: [] as Track[],
  },
  observers: {
    'item, value, parts, conclusion, w'(
      item: KeyItem,
      value: number | null,
      parts: Record<string, number> | null,
      conclusion: string,
    ) {
      if (!item?.limit) return
      const w = this.data.w.ruler
      const tracks = item.parts?.length
        ? item.parts.map((part) =>
            track(part.code, text(part.name), part.limit, part.unit, parts?.[part.code], '', w),
          )
        : [track(item.code, '', item.limit, item.unit, value ?? undefined, conclusion, w)]
      const verdict = verdictOf(tracks, conclusion)
      const word = verdict ? w[verdict] : w.missing
      this.setData({
        tracks,
        verdict,
        word,
        name: text(item.name),
        mandatory: item.standard.mandatory,
        kind: item.standard.mandatory ? w.mandatory : w.recommended,
        standard: `${item.standard.ref} · ${fill(w.needs, { limit: item.parts?.length ? w.mustPass : (tracks[0]?.needs ?? '') })}`,
        shape:
          verdict === 'pass'
            ? 'green'
            : verdict === 'fail'
              ? item.standard.mandatory
                ? 'red'
                : 'yellow'
              : 'missing',
        label: fill(w.label, { name: text(item.name), value: tracks[0]?.shown ?? '', conclusion: word }),
      })
    },
  },
})

type RulerWords = {
  mustNotDetect: string
  mustPass: string
  noneDetected: string
  detected: string
  pass: string
  fail: string
}

function track(
  code: string,
  name: string,
  limit: Limit,
  unit: string,
  value: number | undefined,
  conclusion: string,
  w: RulerWords,
): Track {
  const figure = typeof value === 'number' && Number.isFinite(value) ? value : undefined
  const stated = conclusion === 'pass' || conclusion === 'fail' ? conclusion : ''
  const verdict = figure === undefined ? stated : keeps(limit, figure) && stated !== 'fail' ? 'pass' : 'fail'
  return {
    code,
    name,
    unit,
    verdict,
    needs: limitText(limit, unit, w),
    shown: figure !== undefined ? String(figure) : verdict ? wordOf(limit, verdict, w) : '—',
    scale: scaleOf(limit, figure) ?? null,
  }
}

function wordOf(limit: Limit, verdict: 'pass' | 'fail', w: RulerWords): string {
  if (limit.op === 'none') return verdict === 'pass' ? w.noneDetected : w.detected
  // The conclusion beside it says the word already.
  return limit.op === 'pass' ? '' : w[verdict]
}

/** One failing part fails the item; a part without a figure leaves it open. */
function verdictOf(tracks: Track[], conclusion: string): '' | 'pass' | 'fail' {
  if (conclusion === 'fail' || tracks.some((part) => part.verdict === 'fail')) return 'fail'
  return tracks.every((part) => part.verdict === 'pass') ? 'pass' : ''
}

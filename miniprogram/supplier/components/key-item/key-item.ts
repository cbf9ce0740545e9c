import type { KeyItem } from '../../../../typings/catalog'
import type { Issue } from '../../../../typings/contract'
import type { ReportItem } from '../../../../typings/dossier'
import { worded } from '../../../behaviors/worded'
import { text } from '../../../services/words'
import { filled, shown, typedNumber } from '../../editor'
import type { Said } from '../../events'

interface Entry {
  code: string
  name: string
  unit: string
  typed: string
  testid: string
}

/**
 * One key item: its limit on the ruler, the measured value (or one for each part) and the report's finding.
 * Event `change` {entered}: the item as entered; only its code when everything was cleared.
 */
Component({
  behaviors: [worded('report')],
  properties: {
    item: { type: Object, value: {} as KeyItem },
    entered: { type: Object, value: {} as ReportItem },
    focus: Boolean,
    issues: { type: Array, value: [] as Issue[] },
    path: { type: Array, value: [] as (string | number)[] },
  },
  data: {
    entries: [] as Entry[],
    options: [] as { id: string; name: string }[],
    conclusion: '',
    parts: {} as Record<string, number>,
    figure: null as number | null,
    valuePath: [] as (string | number)[],
    /** What is being typed, so that a `9.` does not lose its point. */
    typing: {} as Record<string, string>,
  },
  observers: {
    'item, entered, w'(item: KeyItem, entered: ReportItem) {
      if (!item?.limit) return
      const { w, typing } = this.data
      const none = item.limit.op === 'none'
      this.setData({
        conclusion: entered.conclusion ?? '',
        parts: entered.parts ?? {},
        figure: entered.value ?? null,
        options: [
          { id: 'pass', name: none ? w.notDetected : w.itemPass },
          { id: 'fail', name: none ? w.itemDetected : w.itemFail },
        ],
        entries: entriesOf(item, entered, w.value).map((entry) => ({
          ...entry,
          typed:
            typing[entry.code] !== undefined && same(typing[entry.code], entry.typed)
              ? (typing[entry.code] ?? '')
              : entry.typed,
        })),
      })
    },
    path(path: (string | number)[]) {
      this.setData({ valuePath: [...path, 'value'] })
    },
  },
  methods: {
    onFigure(event: WechatMiniprogram.Input) {
      const { code } = event.currentTarget.dataset as { code: string }
      const { item, entered } = this.data
      this.data.typing[code] = event.detail.value
      const figure = typedNumber(event.detail.value)
      if (!item.parts?.length) {
        this.say({ ...entered, value: figure })
        return
      }
      const parts = filled({ ...entered.parts, [code]: figure }) as Record<string, number>
      this.say({ ...entered, parts: Object.keys(parts).length ? parts : undefined })
    },
    onConclusion(event: Said<{ value: '' | 'pass' | 'fail' }>) {
      this.say({ ...this.data.entered, conclusion: event.detail.value || undefined })
    },
    say(entered: ReportItem) {
      this.triggerEvent('change', { entered: filled({ ...entered, code: this.data.item.code }) })
    },
  },
})

const same = (typed: string | undefined, value: string) => shown(typedNumber(typed ?? '')) === value

/** Where figures are typed: one for the item, or one for each of its parts; none where only words are reported. */
function entriesOf(item: KeyItem, entered: ReportItem, name: string): Entry[] {
  if (item.parts?.length)
    return item.parts.map((part) => ({
      code: part.code,
      name: text(part.name),
      unit: part.unit,
      typed: shown(entered.parts?.[part.code]),
      testid: `item-${item.code}-part-${part.code}`,
    }))
  if (item.limit.op === 'none' || item.limit.op === 'pass') return []
  return [
    { code: item.code, name, unit: item.unit, typed: shown(entered.value), testid: `item-${item.code}` },
  ]
}

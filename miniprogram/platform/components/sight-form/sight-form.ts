/**
 * What a reviewer saw in the photographs: of the label field by field, or of the record of the drops.
 * detail: CodeDetail. what: label | drop. looked: a photograph was opened here, so that there is something to say.
 * Event: saved, once the server has it; the page reads the dossier again.
 */
import type { CodeDetail } from '../../../../typings/contract'
import { worded } from '../../../behaviors/worded'
import { call, requestKey } from '../../../services/call'
import { moment } from '../../../services/format'
import { fill, refusalText, text, words } from '../../../services/words'

type Mark = 'seen' | 'missing'
interface Row {
  id: string
  name: string
  mark: '' | Mark
}
/** Stands for "no forbidden claims" among the fields. */
const CLAIMS = 'claims'

Component({
  behaviors: [worded('dossier')],
  properties: {
    detail: { type: Object, value: {} as CodeDetail },
    what: { type: String, value: 'label' },
    looked: { type: Boolean, value: false },
  },
  data: {
    marks: {} as Record<string, Mark>,
    rows: [] as Row[],
    /** Who saw it before. */
    before: '',
    beforeMissing: '',
    stated: false,
    open: false,
    busy: false,
    ready: false,
  },
  observers: {
    'detail, what, marks, w'() {
      const { detail, what, marks } = this.data
      if (!detail.dossier) return
      const rows = what === 'label' ? rowsOf(detail, marks) : []
      this.setData({
        rows,
        ready: rows.some(({ mark }) => mark),
        stated: what === 'label' ? rows.length > 0 : detail.dossier.packaging.drop !== undefined,
        ...saidBefore(detail, what),
      })
    },
  },
  methods: {
    onOpen() {
      this.setData({ open: !this.data.open })
    },
    onMark(event: WechatMiniprogram.TouchEvent) {
      const { id, mark } = event.currentTarget.dataset as { id: string; mark: Mark }
      const { [id]: known, ...others } = this.data.marks
      this.setData({ marks: known === mark ? others : { ...others, [id]: mark } })
    },
    /** Most labels are in order: one tap, then the exceptions. */
    onAll() {
      const marks = Object.fromEntries(this.data.rows.map(({ id }) => [id, 'seen' as const]))
      this.setData({ marks })
    },
    save() {
      const of = (wanted: Mark) => this.data.rows.filter(({ mark }) => mark === wanted).map(({ id }) => id)
      return this.send({ seen: of('seen'), missing: of('missing') })
    },
    onDrop(event: WechatMiniprogram.TouchEvent) {
      const { as } = event.currentTarget.dataset as { as: 'same' | 'other' }
      return this.send({ seen: [], missing: [], drop: as === 'same' })
    },
    async send(saw: { seen: string[]; missing: string[]; drop?: boolean }) {
      const { detail, busy, w } = this.data
      if (busy) return
      this.setData({ busy: true })
      const { token } = detail.verdict
      try {
        const asked = { token, version: detail.version, ...saw, requestKey: requestKey() }
        const { reported } = await call('platform', 'recordSight', asked)
        wx.showToast({ title: reported ? w.sight.reported : w.sight.saved, icon: 'none' })
        this.setData({ marks: {}, open: false })
        this.triggerEvent('saved')
      } catch (error) {
        await wx.showModal({ content: refusalText(error), showCancel: false })
      } finally {
        this.setData({ busy: false })
      }
    },
  },
})

/** What the supplier states and anybody can look for. */
function rowsOf({ form, dossier }: CodeDetail, marks: Record<string, Mark>): Row[] {
  const stated = form.category.label.fields.filter(({ id }) => dossier.label.fields.includes(id))
  const rows = stated.map(({ id, name }) => ({ id, name: text(name), mark: marks[id] ?? ('' as const) }))
  if (!dossier.label.noBannedClaims) return rows
  return [...rows, { id: CLAIMS, name: words('dossier').sight.noClaims, mark: marks[CLAIMS] ?? '' }]
}

function saidBefore(detail: CodeDetail, what: string): { before: string; beforeMissing: string } {
  const w = words('dossier').sight
  const one = what === 'label' ? detail.sight?.label : detail.sight?.drop
  if (!one) return { before: '', beforeMissing: '' }
  const before = fill(w.before, { platform: text(one.platform), time: moment(one.at) })
  if (!('missing' in one)) return { before, beforeMissing: one.asStated ? '' : w.dropDiffers }
  const missing = rowsOf(detail, {}).filter(({ id }) => one.missing.includes(id))
  const names = missing.map(({ name }) => name).join(w.between)
  return { before, beforeMissing: names ? fill(w.beforeMissing, { names }) : '' }
}

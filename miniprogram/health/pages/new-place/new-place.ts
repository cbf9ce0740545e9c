import type { HealthPlaceKind, Issue } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { fill, refusalText, words } from '../../../services/words'
import { freshInvitation } from '../../invitation'
import { placeIcons, placeKinds } from '../../places'

let key = requestKey()

/** Opens a place: its kind, name and region. The answer is shown on the page of the place, with the invitation. */
Component({
  behaviors: [screen('checkpoint', 'newTitle')],
  data: {
    kinds: [] as { id: HealthPlaceKind; name: string; icon: string }[],
    kind: '' as HealthPlaceKind | '',
    name: '',
    regionNames: [] as string[],
    region: null as { code: string; name: string } | null,
    lacking: '',
    issues: [] as Issue[],
    failure: '',
    sending: false,
  },
  methods: {
    onLoad() {
      key = requestKey()
      this.word()
    },
    onWords() {
      this.word()
    },
    word() {
      const { placeKinds: names } = words('health')
      this.setData({ kinds: placeKinds.map((id) => ({ id, name: names[id], icon: placeIcons[id] })) })
      this.weigh()
    },
    weigh() {
      const { kind, name, region, w } = this.data
      const missing = [
        ...(kind ? [] : [w.needs.kind]),
        ...(name.trim() ? [] : [w.needs.name]),
        ...(region ? [] : [w.needs.region]),
      ]
      this.setData({ lacking: missing.length ? fill(w.need, { fields: missing.join(w.between) }) : '' })
    },
    change(part: Record<string, unknown>) {
      key = requestKey()
      this.setData({ ...part, issues: [], failure: '' })
      this.weigh()
    },
    onKind(event: WechatMiniprogram.TouchEvent) {
      this.change({ kind: event.currentTarget.dataset.id as HealthPlaceKind })
    },
    onName(event: WechatMiniprogram.Input) {
      this.change({ name: event.detail.value })
    },
    onRegion(event: WechatMiniprogram.CustomEvent<{ code: string[]; value: string[] }>) {
      const { code, value } = event.detail
      this.change({
        regionNames: value,
        region: { code: code[code.length - 1] ?? '', name: [...new Set(value)].join('') },
      })
    },
    async onSubmit() {
      const { kind, name, region, lacking, sending } = this.data
      if (!kind || !region || lacking || sending) return
      this.setData({ sending: true, failure: '', issues: [] })
      try {
        const input = { kind, name: name.trim(), region, requestKey: key }
        const { place, code, expiresAt } = await call('health', 'openPlace', input)
        freshInvitation.put({ placeId: place.id, code, expiresAt })
        wx.redirectTo({ url: `/health/pages/place/place?id=${place.id}` })
      } catch (error) {
        const issues = error instanceof CallError ? (error.refusal.issues ?? []) : []
        this.setData({ issues, failure: refusalText(error) })
      } finally {
        this.setData({ sending: false })
      }
    },
  },
})

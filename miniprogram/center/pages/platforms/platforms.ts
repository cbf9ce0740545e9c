import type { Invited, Issue, RegisteredPlatforms } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { invitationCard } from '../../../behaviors/teamPage'
import { CallError, call, requestKey } from '../../../services/call'
import { fill, refusalText, words } from '../../../services/words'
import { rowOf } from './rows'

type State = 'connected' | 'suspended'
const nobody = { title: '', note: '', yes: '', platform: '', state: 'connected' as State }
const empty = { nameZh: '', nameEn: '', creditCode: '', contactName: '', mobile: '', purpose: '' }

/** The platforms: supervisors register one, invite its administrator, suspend it and let it go on. */
Component({
  behaviors: [screen('platforms')],
  data: {
    load: 'loading',
    loadNote: '',
    list: null as RegisteredPlatforms | null,
    rows: [] as ReturnType<typeof rowOf>[],
    count: '',
    invited: null as Invited | null,
    invitedTo: '',
    adding: false,
    form: empty,
    issues: [] as Issue[],
    asking: nobody,
    /** Id of the platform whose connection is about to be ended. */
    ending: '',
    endTitle: '',
    endReason: '',
    busy: '',
    failure: '',
    asOf: '',
  },
  methods: {
    onLoad() {
      void this.read()
    },
    async onPullDownRefresh() {
      await this.read()
      wx.stopPullDownRefresh()
    },
    onWebhooks() {
      wx.navigateTo({ url: '/center/pages/webhooks/webhooks' })
    },
    onRetry() {
      this.setData({ load: 'loading' })
      void this.read()
    },
    onWords() {
      this.render()
    },
    async read() {
      try {
        this.take(await call('center', 'platforms', {}))
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        if (this.data.list) return this.setData({ failure: offline ? '' : refusalText(error) })
        this.setData({ load: offline ? 'offline' : 'error', loadNote: offline ? '' : refusalText(error) })
      }
    },
    take(list: RegisteredPlatforms) {
      this.setData({ list, asOf: list.asOf, load: 'ready', failure: '' })
      this.render()
    },
    render() {
      const { list } = this.data
      if (!list) return
      const w = words('platforms')
      const rows = list.items.map((platform) => rowOf(platform, w))
      this.setData({ rows, count: fill(w.count, { n: rows.length }) })
    },
    onAdd() {
      this.setData({ adding: !this.data.adding, issues: [], failure: '' })
    },
    onType(event: WechatMiniprogram.Input) {
      const { field } = event.currentTarget.dataset as { field: keyof typeof empty }
      this.setData({ form: { ...this.data.form, [field]: event.detail.value } })
    },
    async onSave() {
      const { nameZh, nameEn, creditCode, contactName, mobile, purpose } = this.data.form
      await this.act('save', async () => {
        const { platforms, invited } = await call('center', 'addPlatform', {
          name: { zh: nameZh, en: nameEn },
          creditCode,
          contact: { name: contactName, mobile },
          purpose,
          requestKey: requestKey(),
        })
        const known = new Set(this.data.list?.items.map(({ id }) => id))
        const added = platforms.items.find(({ id }) => !known.has(id))
        this.setData({ adding: false, form: empty, invited, invitedTo: added?.id ?? '' })
        this.take(platforms)
        wx.showToast({ title: words('platforms').saved, icon: 'none' })
        wx.pageScrollTo({ selector: `#platform-${added?.id}` })
      })
    },
    async onInvite(event: WechatMiniprogram.TouchEvent) {
      const platform = event.currentTarget.dataset.id as string
      await this.act(`invite-${platform}`, async () => {
        const input = { platform, requestKey: requestKey() }
        const invited = await call('center', 'inviteAdministrator', input)
        this.setData({ invited, invitedTo: platform })
      })
    },
    onState(event: WechatMiniprogram.TouchEvent) {
      const row = this.data.rows.find(({ id }) => id === event.currentTarget.dataset.id)
      if (!row || this.data.busy || this.data.offline) return
      const w = words('platforms')
      const { id: platform, name } = row
      const asking =
        row.state === 'connected'
          ? { title: w.suspendTitle, note: w.suspendNote, yes: w.suspendYes, state: 'suspended' as const }
          : { title: w.resumeTitle, note: w.resumeNote, yes: w.resumeYes, state: 'connected' as const }
      this.setData({ asking: { ...asking, title: fill(asking.title, { name }), platform } })
    },
    onNo() {
      this.setData({ asking: nobody })
    },
    async onYes() {
      const { platform, state } = this.data.asking
      const w = words('platforms')
      this.setData({ asking: nobody })
      await this.act('state', async () => {
        this.take(await call('center', 'changePlatform', { platform, state, requestKey: requestKey() }))
        wx.showToast({ title: state === 'suspended' ? w.suspended : w.resumed, icon: 'none' })
      })
    },
    onApplications() {
      wx.navigateTo({ url: '/center/pages/applications/applications' })
    },
    /** What cannot be undone is asked for with its reason, at the platform itself. */
    onEnd(event: WechatMiniprogram.TouchEvent) {
      const row = this.data.rows.find(({ id }) => id === event.currentTarget.dataset.id)
      if (!row || this.data.busy || this.data.offline) return
      const endTitle = fill(words('platforms').endTitle, { name: row.name })
      this.setData({ ending: row.id, endTitle, endReason: '', issues: [] })
    },
    onEndReason(event: WechatMiniprogram.Input) {
      this.setData({ endReason: event.detail.value, issues: [] })
    },
    onEndNo() {
      this.setData({ ending: '', issues: [] })
    },
    async onEndYes() {
      const { ending: platform, endReason } = this.data
      await this.act('end', async () => {
        const input = { platform, reason: endReason.trim(), requestKey: requestKey() }
        this.take(await call('center', 'endPlatform', input))
        this.setData({ ending: '' })
        wx.showToast({ title: words('platforms').ended, icon: 'none' })
      })
    },
    onShareAppMessage() {
      return invitationCard(this.data.invited)
    },
    /** One change at a time; a fault of a field stands below it, any other refusal above the list. */
    async act(busy: string, change: () => Promise<void>) {
      if (this.data.busy) return
      this.setData({ busy, failure: '', issues: [] })
      try {
        await change()
      } catch (error) {
        const issues = error instanceof CallError ? (error.refusal.issues ?? []) : []
        this.setData({ issues, failure: issues.length ? '' : refusalText(error) })
        if (!issues.length) wx.pageScrollTo({ scrollTop: 0 })
      } finally {
        this.setData({ busy: '' })
      }
    },
  },
})

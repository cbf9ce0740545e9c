import type { Colleague, Colleagues, SupplierRole } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { dayInWords, dayOf, moment } from '../../../services/format'
import { session } from '../../../services/session'
import { fill, refusalText, words } from '../../../services/words'
import type { Said, Tap } from '../../events'
import { choicesFor, rowsOf } from './rows'

interface Question {
  title: string
  note: string
  yes: string
  act: 'remove' | 'handOver' | 'leave'
  colleague: string
}
const nothing: Question = { title: '', note: '', yes: '', act: 'leave', colleague: '' }

/** The people of the company: owners invite, change roles, hand over and remove; everybody may leave. */
Component({
  behaviors: [screen('colleagues')],
  data: {
    load: 'loading',
    loadNote: '',
    list: null as Colleagues | null,
    rows: [] as ReturnType<typeof rowsOf>,
    open: [] as { id: string; said: string }[],
    count: '',
    owner: false,
    alone: false,
    role: 'editor' as SupplierRole,
    roles: [] as { id: string; name: string }[],
    invited: { code: '', company: '', note: '' },
    asking: nothing,
    failure: '',
    busy: '',
    company: '',
    asOf: '',
    oldNote: '',
  },
  methods: {
    onLoad() {
      void this.read()
    },
    async onPullDownRefresh() {
      await this.read()
      wx.stopPullDownRefresh()
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
        const list = await call('supplier', 'colleagues', {})
        const { supplier } = await session.refresh()
        this.setData({ load: 'ready', company: supplier?.name ?? '' })
        this.take(list)
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        if (this.data.list) return this.setData({ failure: offline ? '' : refusalText(error) })
        this.setData({ load: offline ? 'offline' : 'error', loadNote: offline ? '' : refusalText(error) })
      }
    },
    take(list: Colleagues) {
      this.setData({ list, failure: '' })
      this.render()
    },
    render() {
      const { list, invited } = this.data
      if (!list) return
      const w = words('colleagues')
      const untilDay = (at: string) => dayInWords(dayOf(at))
      this.setData({
        rows: rowsOf(list, w),
        open: list.invitations.map(({ id, role, expiresAt }) => ({
          id,
          said: fill(w.openRow, { role: w.roles[role], day: untilDay(expiresAt) }),
        })),
        count: fill(w.people, { n: list.items.length }),
        owner: list.role === 'owner',
        alone: list.items.length === 1,
        roles: (['editor', 'viewer', 'owner'] as const).map((id) => ({ id, name: w.roles[id] })),
        invited: invited.code ? invited : { code: '', company: '', note: '' },
        asOf: list.asOf,
        oldNote: fill(w.offlineList, { time: moment(list.asOf) }),
      })
    },
    onRole(event: Said<{ value: SupplierRole }>) {
      this.setData({ role: event.detail.value, invited: { code: '', company: '', note: '' } })
    },
    async onInvite() {
      const w = words('colleagues')
      await this.act('invite', async () => {
        const { code, company, expiresAt } = await call('supplier', 'inviteColleague', {
          role: this.data.role,
          requestKey: requestKey(),
        })
        const note = fill(w.codeNote, { day: dayInWords(dayOf(expiresAt)) })
        this.setData({ invited: { code, company, note } })
        await this.read()
      })
    },
    onCopy() {
      wx.setClipboardData({
        data: this.data.invited.code,
        success: () => wx.showToast({ title: words('colleagues').copied, icon: 'none' }),
      })
    },
    /** A card in WeChat that opens the page for joining. Without an invitation only the program is shared. */
    onShareAppMessage() {
      const { code, company } = this.data.invited
      if (!code) return { title: words('colleagues').title, path: '/pages/home/home' }
      return {
        title: fill(words('colleagues').card, { company }),
        path: `/supplier/pages/join/join?code=${code}`,
        imageUrl: '/images/invitation.png',
      }
    },
    async onCancel(event: Tap<{ id: string }>) {
      const { id: invitation } = event.currentTarget.dataset
      await this.act(`cancel-${invitation}`, async () => {
        this.take(await call('supplier', 'cancelInvitation', { invitation, requestKey: requestKey() }))
        wx.showToast({ title: words('colleagues').cancelled, icon: 'none' })
      })
    },
    /** What an owner can do with a colleague, as WeChat's sheet of actions. */
    async onPerson(event: Tap<{ id: string }>) {
      const person = this.data.list?.items.find(({ id }) => id === event.currentTarget.dataset.id)
      if (!person || !this.data.owner || this.data.offline) return
      const choices = choicesFor(person, words('colleagues'))
      try {
        const { tapIndex } = await wx.showActionSheet({ itemList: choices.map(({ name }) => name) })
        const chosen = choices[tapIndex]
        if (chosen) await this.choose(person, chosen.act)
      } catch {
        // The sheet was closed.
      }
    },
    async choose(person: Colleague, act: SupplierRole | 'handOver' | 'remove') {
      const w = words('colleagues')
      const { id: colleague, name } = person
      if (act === 'remove') {
        const title = fill(w.removeTitle, { name })
        return this.setData({ asking: { title, note: w.removeNote, yes: w.removeYes, act, colleague } })
      }
      if (act === 'handOver') {
        const title = fill(w.handOver, { name })
        const note = fill(w.handOverNote, { name })
        return this.setData({ asking: { title, note, yes: w.handOverYes, act, colleague } })
      }
      await this.act('role', async () => {
        this.take(await call('supplier', 'changeRole', { colleague, role: act, requestKey: requestKey() }))
        wx.showToast({ title: w.changed, icon: 'none' })
        if (person.me) await session.refresh()
      })
    },
    onLeave() {
      const w = words('colleagues')
      const title = fill(w.leaveTitle, { company: this.data.company })
      this.setData({ asking: { title, note: w.leaveNote, yes: w.leaveYes, act: 'leave', colleague: '' } })
    },
    onMyData() {
      wx.navigateTo({ url: '/pages/my-data/my-data' })
    },
    onNo() {
      this.setData({ asking: nothing })
    },
    async onYes() {
      const { act, colleague } = this.data.asking
      const w = words('colleagues')
      this.setData({ asking: nothing })
      await this.act(act, async () => {
        if (act === 'leave') {
          await call('supplier', 'leaveCompany', { requestKey: requestKey() })
          await session.refresh()
          wx.showToast({ title: w.left, icon: 'none' })
          wx.switchTab({ url: '/pages/home/home' })
        } else if (act === 'remove') {
          this.take(await call('supplier', 'removeColleague', { colleague, requestKey: requestKey() }))
          wx.showToast({ title: w.removed, icon: 'none' })
        } else {
          this.take(await call('supplier', 'handOver', { colleague, requestKey: requestKey() }))
          await session.refresh()
          wx.showToast({ title: w.handedOver, icon: 'none' })
        }
      })
    },
    /** One change at a time, its refusal in words on the screen. */
    async act(busy: string, change: () => Promise<void>) {
      if (this.data.busy) return
      this.setData({ busy, failure: '' })
      try {
        await change()
      } catch (error) {
        this.setData({ failure: refusalText(error) })
        wx.pageScrollTo({ scrollTop: 0 })
      } finally {
        this.setData({ busy: '' })
      }
    },
  },
})

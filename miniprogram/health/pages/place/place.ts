import type { HealthPlace } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { call, requestKey } from '../../../services/call'
import { dayInWords, dayOf } from '../../../services/format'
import { failedLoad } from '../../../services/loaded'
import { isCentre, session } from '../../../services/session'
import { fill, refusalText, words } from '../../../services/words'
import { type FreshInvitation, freshInvitation } from '../../invitation'
import { placeIcons } from '../../places'

type Asking = '' | 'close' | 'leave'
let key = requestKey()

/** One place: its own code to put up, its counts of today, and what may be done with it. */
Component({
  behaviors: [screen('checkpoint', 'placeTitle')],
  data: {
    id: '',
    load: 'loading',
    note: '',
    centre: false,
    place: null as HealthPlace | null,
    head: { icon: 'pin', kind: '', counts: '', codeLabel: '', closeTitle: '', leaveTitle: '' },
    invitation: null as FreshInvitation | null,
    invitationNote: '',
    asking: '' as Asking,
    busy: false,
    failure: '',
  },
  methods: {
    onLoad(query: { id?: string }) {
      const id = query.id ?? ''
      this.setData({ id, invitation: freshInvitation.take(id) })
    },
    onShow() {
      void this.read()
    },
    onWords() {
      this.word()
    },
    async read() {
      const role = await session.me().then(
        (me) => me.role,
        () => 'public' as const,
      )
      this.setData({ centre: isCentre(role) })
      try {
        this.take(await call('health', 'place', { placeId: this.data.id }))
      } catch (error) {
        const failed = failedLoad(error)
        if (!this.data.place || failed.load === 'gone' || failed.load === 'off') this.setData(failed)
      }
    },
    take(place: HealthPlace) {
      this.setData({ place, load: 'ready' })
      this.word()
    },
    word() {
      const { place, invitation, w } = this.data
      if (!place) return
      const { name, kind, open, today } = place
      this.setData({
        head: {
          icon: placeIcons[kind],
          kind: words('health').placeKinds[kind],
          counts: open ? fill(w.counts, { ...today }) : w.closed,
          codeLabel: fill(w.ownCodeLabel, { name }),
          closeTitle: fill(w.closeTitle, { name }),
          leaveTitle: fill(w.leaveTitle, { name }),
        },
        invitationNote: !invitation
          ? ''
          : invitation.code
            ? fill(w.invitedNote, { day: dayInWords(dayOf(invitation.expiresAt)) })
            : w.codeGone,
      })
    },
    onGate() {
      wx.navigateTo({ url: `/health/pages/gate/gate?id=${this.data.id}` })
    },
    onCopy() {
      const { invitation, w } = this.data
      if (!invitation?.code) return
      wx.setClipboardData({
        data: invitation.code,
        success: () => wx.showToast({ title: w.copied, icon: 'none' }),
      })
    },
    async onInvite() {
      const { id: placeId } = this.data
      await this.act(async () => {
        const made = await call('health', 'inviteKeeper', { placeId, requestKey: key })
        this.setData({ invitation: { placeId, ...made } })
        this.word()
      })
    },
    onClose() {
      this.setData({ asking: 'close', failure: '' })
    },
    onLeave() {
      this.setData({ asking: 'leave', failure: '' })
    },
    onNo() {
      this.setData({ asking: '' })
    },
    async onYes() {
      const { asking, id: placeId, w } = this.data
      this.setData({ asking: '' })
      await this.act(async () => {
        if (asking === 'close') {
          this.setData({ invitation: null })
          this.take(await call('health', 'closePlace', { placeId, requestKey: key }))
          wx.showToast({ title: w.closedDone, icon: 'none' })
        } else {
          await call('health', 'leavePlace', { placeId, requestKey: key })
          wx.showToast({ title: w.leftDone, icon: 'none' })
          this.onBack()
        }
      })
    },
    /** One change at a time, its refusal in words on the screen. */
    async act(change: () => Promise<void>) {
      if (this.data.busy) return
      this.setData({ busy: true, failure: '' })
      try {
        await change()
        key = requestKey()
      } catch (error) {
        this.setData({ failure: refusalText(error) })
      } finally {
        this.setData({ busy: false })
      }
    },
    onBack() {
      if (getCurrentPages().length > 1) wx.navigateBack()
      else wx.redirectTo({ url: '/health/pages/places/places' })
    },
    onAct() {
      const { load } = this.data
      if (load === 'gone' || load === 'off') return this.onBack()
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})

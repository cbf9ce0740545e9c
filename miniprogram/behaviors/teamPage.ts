import type { Invited, Team, TeamRole } from '../../typings/contract'
import { CallError } from '../services/call'
import { session } from '../services/session'
import { fill, refusalText, words } from '../services/words'

/** The actions behind a page of people. */
export interface TeamCalls {
  /** Roles that may be invited to, the usual first. */
  roles: TeamRole[]
  read(): Promise<Team>
  invite(role: TeamRole): Promise<Invited>
  /** Absent where there is only one role to give. */
  change?(person: string, role: TeamRole): Promise<Team>
  cancel(invitation: string): Promise<Team>
  /** Absent where nobody is the only one by right. */
  handOver?(person: string): Promise<Team>
  remove(person: string): Promise<Team>
  leave(): Promise<unknown>
}

/** A page with the `team` component: `load`, `team`, `invited`, `busy` and `failure` in words. */
export function teamPage(calls: TeamCalls) {
  return Behavior({
    data: {
      load: 'loading',
      loadNote: '',
      team: null as Team | null,
      roles: calls.roles,
      invited: null as Invited | null,
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
      onRetry() {
        this.setData({ load: 'loading' })
        void this.read()
      },
      async read() {
        try {
          this.take(await calls.read())
        } catch (error) {
          const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
          if (this.data.team) return this.setData({ failure: offline ? '' : refusalText(error) })
          this.setData({ load: offline ? 'offline' : 'error', loadNote: offline ? '' : refusalText(error) })
        }
      },
      take(team: Team) {
        this.setData({ team, asOf: team.asOf, load: 'ready', failure: '' })
      },
      async onInvite(event: WechatMiniprogram.CustomEvent<{ role: TeamRole }>) {
        await this.act('invite', async () => {
          this.setData({ invited: await calls.invite(event.detail.role) })
          this.take(await calls.read())
        })
      },
      async onCancel(event: WechatMiniprogram.CustomEvent<{ invitation: string }>) {
        await this.act('cancel', async () => {
          this.take(await calls.cancel(event.detail.invitation))
          // The one that was just made may be the one that ended.
          this.setData({ invited: null })
          wx.showToast({ title: words('team').cancelled, icon: 'none' })
        })
      },
      async onHandOver(event: WechatMiniprogram.CustomEvent<{ person: string }>) {
        await this.act('handOver', async () => {
          if (calls.handOver) this.take(await calls.handOver(event.detail.person))
          this.setData({ invited: null })
          await session.refresh()
          wx.showToast({ title: words('team').handedOver, icon: 'none' })
        })
      },
      async onChange(event: WechatMiniprogram.CustomEvent<{ person: string; role: TeamRole }>) {
        const { person, role } = event.detail
        await this.act('change', async () => {
          if (calls.change) this.take(await calls.change(person, role))
          wx.showToast({ title: words('team').changed, icon: 'none' })
        })
      },
      async onRemove(event: WechatMiniprogram.CustomEvent<{ person: string }>) {
        await this.act('remove', async () => {
          this.take(await calls.remove(event.detail.person))
          wx.showToast({ title: words('team').removed, icon: 'none' })
        })
      },
      async onLeave() {
        await this.act('leave', async () => {
          await calls.leave()
          await session.refresh()
          wx.showToast({ title: words('team').left, icon: 'none' })
          wx.switchTab({ url: '/pages/home/home' })
        })
      },
      /** A card in WeChat that opens the place to join. Without an invitation only the program is shared. */
      onShareAppMessage() {
        return invitationCard(this.data.invited)
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
}

/** What is shared of an invitation: a card that opens *Me* with the code filled in. */
export function invitationCard(invited: Invited | null) {
  const w = words('team')
  if (!invited) return { title: w.title, path: '/pages/home/home' }
  return {
    title: fill(w.card, { role: w.roles[invited.role] }),
    path: `/pages/me/me?code=${invited.code}`,
    imageUrl: '/images/invitation.png',
  }
}

/**
 * The people of the Centre or of a platform: the list, inviting, changing and removing for whoever manages, leaving
 * for everybody. team: Team. roles: those that may be invited to. invited: Invited or null. busy, offline: no change now.
 * Events: invite {role}; cancel {invitation}; change {person, role}; handOver {person}; remove {person}; leave.
 */
import type { Invited, Team, TeamRole } from '../../../typings/contract'
import { worded } from '../../behaviors/worded'
import { fill, words } from '../../services/words'
import { choicesFor, invitationRows, rowsOf } from './rows'

type Act = '' | 'cancel' | 'handOver' | 'remove' | 'leave'
const nothing = { title: '', note: '', yes: '', act: '' as Act, whom: '' }

Component({
  behaviors: [worded('team')],
  properties: {
    team: {
      type: Object,
      value: { items: [], invitations: [], role: 'public', manages: false, asOf: '' } as Team,
    },
    roles: { type: Array, value: [] as TeamRole[] },
    invited: { type: Object, value: null as never },
    busy: { type: String, value: '' },
    offline: { type: Boolean, value: false },
  },
  data: {
    rows: [] as ReturnType<typeof rowsOf>,
    open: [] as ReturnType<typeof invitationRows>,
    count: '',
    role: '' as TeamRole | '',
    asking: nothing,
  },
  observers: {
    'team, w'(team: Team) {
      const w = words('team')
      this.setData({
        rows: rowsOf(team, w),
        open: invitationRows(team.invitations, w),
        count: fill(w.people, { n: team.items.length }),
      })
    },
    roles(roles: TeamRole[]) {
      this.setData({ role: roles[0] ?? '' })
    },
    invited(invited: Invited | null) {
      if (invited) this.setData({ role: invited.role })
    },
  },
  methods: {
    onRole(event: WechatMiniprogram.TouchEvent) {
      this.setData({ role: event.currentTarget.dataset.role as TeamRole })
    },
    onInvite() {
      this.triggerEvent('invite', { role: this.data.role })
    },
    async onPerson(event: WechatMiniprogram.TouchEvent) {
      const team = this.data.team as Team
      const person = team.items.find(({ id }) => id === event.currentTarget.dataset.id)
      if (!person || person.me || !team.manages || this.data.offline || this.data.busy) return
      const choices = choicesFor(person, this.data.roles as TeamRole[], words('team'))
      try {
        const { tapIndex } = await wx.showActionSheet({ itemList: choices.map(({ name }) => name) })
        const act = choices[tapIndex]?.act
        if (act === 'remove' || act === 'handOver') this.ask(act, person.id, person.name)
        else if (act) this.triggerEvent('change', { person: person.id, role: act })
      } catch {
        // The sheet was closed.
      }
    },
    onCancel(event: WechatMiniprogram.TouchEvent) {
      this.ask('cancel', event.currentTarget.dataset.id as string)
    },
    onLeave() {
      this.ask('leave')
    },
    /** Says what follows before anything does. */
    ask(act: Exclude<Act, ''>, whom = '', name = '') {
      if (this.data.offline || this.data.busy) return
      const w = words('team')
      const title = fill(w[`${act}Title`], { name })
      this.setData({ asking: { title, note: w[`${act}Note`], yes: w[`${act}Yes`], act, whom } })
    },
    onNo() {
      this.setData({ asking: nothing })
    },
    onYes() {
      const { act, whom } = this.data.asking
      this.setData({ asking: nothing })
      if (act) this.triggerEvent(act, act === 'cancel' ? { invitation: whom } : { person: whom })
    },
  },
})

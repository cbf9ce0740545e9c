/**
 * The people of the Centre or of a platform: the list, inviting, changing and removing for whoever manages, leaving
 * for everybody. team: Team. roles: those that may be invited to. invited: Invited or null. busy, offline: no change now.
 * Events: invite {role}; change {person, role}; remove {person}; leave.
 */
import type { Invited, Team, TeamRole } from '../../../typings/contract'
import { worded } from '../../behaviors/worded'
import { fill, words } from '../../services/words'
import { choicesFor, rowsOf } from './rows'

const nothing = { title: '', note: '', yes: '', person: '' }

Component({
  behaviors: [worded('team')],
  properties: {
    team: { type: Object, value: { items: [], role: 'public', manages: false, asOf: '' } as Team },
    roles: { type: Array, value: [] as TeamRole[] },
    invited: { type: Object, value: null as never },
    busy: { type: String, value: '' },
    offline: { type: Boolean, value: false },
  },
  data: {
    rows: [] as ReturnType<typeof rowsOf>,
    count: '',
    role: '' as TeamRole | '',
    asking: nothing,
  },
  observers: {
    'team, w'(team: Team) {
      const w = words('team')
      this.setData({ rows: rowsOf(team, w), count: fill(w.people, { n: team.items.length }) })
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
        if (act === 'remove') this.ask(person.id, person.name)
        else if (act) this.triggerEvent('change', { person: person.id, role: act })
      } catch {
        // The sheet was closed.
      }
    },
    ask(person: string, name: string) {
      const w = words('team')
      this.setData({
        asking: { title: fill(w.removeTitle, { name }), note: w.removeNote, yes: w.removeYes, person },
      })
    },
    onLeave() {
      const w = words('team')
      if (this.data.offline || this.data.busy) return
      this.setData({ asking: { title: w.leaveTitle, note: w.leaveNote, yes: w.leaveYes, person: '' } })
    },
    onNo() {
      this.setData({ asking: nothing })
    },
    onYes() {
      const { person } = this.data.asking
      this.setData({ asking: nothing })
      if (person) this.triggerEvent('remove', { person })
      else this.triggerEvent('leave')
    },
  },
})

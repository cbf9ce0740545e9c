import type { CenterRole } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { teamPage } from '../../../behaviors/teamPage'
import { call, requestKey } from '../../../services/call'

/** The people of the Centre: everybody looks and may leave, supervisors invite, change roles and remove. */
Component({
  behaviors: [
    screen('people'),
    teamPage({
      roles: ['clerk', 'supervisor'],
      read: () => call('center', 'people', {}),
      invite: (role) =>
        call('center', 'invitePerson', { role: role as CenterRole, requestKey: requestKey() }),
      change: (person, role) =>
        call('center', 'changePerson', { person, role: role as CenterRole, requestKey: requestKey() }),
      cancel: (invitation) => call('center', 'cancelInvitation', { invitation, requestKey: requestKey() }),
      remove: (person) => call('center', 'removePerson', { person, requestKey: requestKey() }),
      leave: () => call('center', 'leaveCenter', { requestKey: requestKey() }),
    }),
  ],
})

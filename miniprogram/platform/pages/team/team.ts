import { screen } from '../../../behaviors/screen'
import { teamPage } from '../../../behaviors/teamPage'
import { call, requestKey } from '../../../services/call'

/** The people of my platform: everybody looks and may leave, administrators invite and remove reviewers. */
Component({
  behaviors: [
    screen('team'),
    teamPage({
      roles: ['reviewer'],
      read: () => call('platform', 'team', {}),
      invite: () => call('platform', 'inviteReviewer', { requestKey: requestKey() }),
      cancel: (invitation) => call('platform', 'cancelInvitation', { invitation, requestKey: requestKey() }),
      handOver: (person) => call('platform', 'handOver', { person, requestKey: requestKey() }),
      remove: (person) => call('platform', 'removeReviewer', { person, requestKey: requestKey() }),
      leave: () => call('platform', 'leavePlatform', { requestKey: requestKey() }),
    }),
  ],
})

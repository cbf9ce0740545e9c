import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { askedList } from '../../behaviors/askedList'

/** Claims to companies: what waits, the most urgent first, and what was decided. */
Component({
  behaviors: [
    screen('claims'),
    askedList(
      (asking) => call('center', 'claims', asking),
      '/center/pages/claim/claim',
      ({ company, claimant }) => ({ name: company, person: claimant }),
    ),
  ],
})

import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { text } from '../../../services/words'
import { askedList } from '../../behaviors/askedList'

/** Platforms that apply: what waits, the most urgent first, and what was decided. */
Component({
  behaviors: [
    screen('applications'),
    askedList(
      (asking) => call('center', 'applications', asking),
      '/center/pages/application/application',
      ({ name, contact }) => ({ name: text(name), person: contact }),
    ),
  ],
})

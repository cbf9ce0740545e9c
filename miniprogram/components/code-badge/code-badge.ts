/**
 * A code's colour in one pill: shape and word on the tint. Never colour alone.
 * state: green | yellow | red | grey.
 * grey-reason: draft | withdrawn | revoked, says why it is grey; otherwise ignored.
 * No events. Read out as its word.
 */
import { worded } from '../../behaviors/worded'

Component({
  behaviors: [worded('common')],
  properties: {
    state: { type: String, value: 'grey' },
    greyReason: { type: String, value: '' },
  },
})

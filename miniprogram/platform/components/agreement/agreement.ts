import { worded } from '../../../behaviors/worded'
import { fill, words } from '../../../services/words'

/** The text of the data agreement. version: the one in force, as the functions say. No events. */
Component({
  behaviors: [worded('agreement')],
  properties: { version: { type: String, value: '' } },
  data: { head: '' },
  observers: {
    'version, w'(version: string) {
      this.setData({ head: fill(words('agreement').version, { version }) })
    },
  },
})

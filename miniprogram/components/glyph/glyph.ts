/**
 * One icon of the program's own set, in the colour of the text around it.
 * name: a name of glyphs.ts. size: px on a 375 px wide screen (14, 16, 18, 20, 22, 24).
 * tone: '' (inherits), 'brand', 'text-2', 'text-3', 'chevron', 'green', 'amber', 'red', 'on'.
 * Hidden from the screen reader: the words beside it say what it means. No events.
 */
import { iconMask } from './glyphs'

Component({
  properties: {
    name: { type: String, value: '' },
    size: { type: Number, value: 20 },
    tone: { type: String, value: '' },
  },
  data: { mask: '' },
  observers: {
    name(name: string) {
      this.setData({ mask: iconMask(name) })
    },
  },
})

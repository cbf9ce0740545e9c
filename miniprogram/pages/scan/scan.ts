import { screen } from '../../behaviors/screen'
import { clearPile, pileNow, pileSize } from '../../services/pile'
import { openVerdict, recentScans, type Scanned, scan } from '../../services/scanning'
import { tabs } from '../../services/tabs'
import { fill, words } from '../../services/words'

/** The scan tab: the camera, the typed way for a code that cannot be read, and what was scanned lately. */
Component({
  behaviors: [screen('scan')],
  data: { scans: [] as Scanned[], typed: '', pile: '' },
  methods: {
    onShow() {
      tabs.put()
      this.setData({ scans: recentScans() })
      this.count()
    },
    onWords() {
      this.count()
    },
    /** The goods of the pile so far, in words. */
    count() {
      const pile = pileNow()
      const n = pileSize(pile)
      this.setData({ pile: n > 1 ? fill(words('scan').pile, { n, ...pile.counts }) : '' })
    },
    clear() {
      clearPile()
      this.setData({ pile: '' })
    },
    scan() {
      void scan()
    },
    type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ typed: event.detail.value.trim() })
    },
    look() {
      if (this.data.typed) openVerdict(this.data.typed)
    },
  },
})

import { screen } from '../../behaviors/screen'
import { openVerdict, recentScans, type Scanned, scan } from '../../services/scanning'
import { tabs } from '../../services/tabs'

/** The scan tab: the camera, the typed way for a code that cannot be read, and what was scanned lately. */
Component({
  behaviors: [screen('scan')],
  data: { scans: [] as Scanned[], typed: '' },
  methods: {
    onShow() {
      tabs.put()
      this.setData({ scans: recentScans() })
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

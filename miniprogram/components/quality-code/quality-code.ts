/**
 * The QR code of an address, drawn on canvas 2d with four quiet modules and error correction M.
 * text: what the code holds (ASCII). size: px of the square, quiet zone included.
 * ink, ground: colours of the modules and of what lies under them (dark on light only).
 * label: what a screen reader says.
 * Events: drawn {text} once the code is on the screen.
 */
import { paintMatrix, qrMatrix } from './matrix'

Component({
  properties: {
    text: { type: String, value: '' },
    size: { type: Number, value: 168 },
    ink: { type: String, value: '#0b2a1e' },
    ground: { type: String, value: '#ffffff' },
    label: { type: String, value: '' },
  },
  observers: {
    'text, size, ink, ground'() {
      this.paint()
    },
  },
  lifetimes: {
    ready() {
      this.paint()
    },
  },
  methods: {
    paint() {
      const { text, size, ink, ground } = this.data
      if (!text) return
      wx.createSelectorQuery()
        .in(this)
        .select('.quality-code')
        .fields({ node: true, size: true }, (found) => {
          const canvas = found?.node
          if (!canvas) return
          const dense = Math.ceil((wx.getWindowInfo?.().pixelRatio ?? 2) || 2)
          const side = Math.round((found.width || size) * dense)
          canvas.width = side
          canvas.height = side
          paintMatrix(canvas.getContext('2d'), qrMatrix(text), side, ink, ground)
          this.triggerEvent('drawn', { text })
        })
        .exec()
    },
  },
})

/**
 * Who opened a document and when, drawn over it many times so that no part of a picture goes without.
 * text: as the server words it; an empty text draws nothing. Taps pass through. No events.
 */
const ROWS = 30
/** Enough for a picture that is drawn at twice the width of the phone. */
const TIMES = 5
Component({
  properties: { text: { type: String, value: '' } },
  data: { line: '', places: Array.from({ length: ROWS }, (_, index) => index) },
  observers: {
    text(text: string) {
      this.setData({ line: Array(TIMES).fill(text).join('\u3000\u3000') })
    },
  },
})

/**
 * Who opened a document and when, drawn over it many times so that no part of a picture goes without.
 * text: as the server words it; an empty text draws nothing. Taps pass through. No events.
 */
Component({
  properties: { text: { type: String, value: '' } },
  data: { places: Array.from({ length: 30 }, (_, index) => index) },
})

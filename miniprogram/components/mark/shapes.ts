import { filled, glyphs, mask, stroked } from '../glyph/glyphs'

/** The verdict silhouettes. They differ in outline, so they read without colour. */
const TRIANGLE = 'M10.1 3.3a2.2 2.2 0 0 1 3.8 0l8 14.1a2.2 2.2 0 0 1-1.9 3.3H4a2.2 2.2 0 0 1-1.9-3.3z'
const OCTAGON =
  'M8.6 2.2h6.8a1.5 1.5 0 0 1 1.1.4l4.9 4.9c.3.3.4.7.4 1.1v6.8c0 .4-.1.8-.4 1.1l-4.9 4.9a1.5 1.5 0 0 1-1.1.4H8.6a1.5 1.5 0 0 1-1.1-.4l-4.9-4.9a1.5 1.5 0 0 1-.4-1.1V8.6c0-.4.1-.8.4-1.1l4.9-4.9a1.5 1.5 0 0 1 1.1-.4z'

/** Outline and sign of each verdict as CSS masks. */
export const verdictShapes = {
  green: {
    body: mask(filled('<circle cx="12" cy="12" r="10"/>')),
    sign: mask(stroked('<path d="m7.4 12.4 3.2 3.2 6-6.5"/>', 2.3)),
    edge: '',
  },
  yellow: {
    body: mask(filled(`<path d="${TRIANGLE}"/>`)),
    sign: mask(stroked('<path d="M12 8.6v5M12 17.1v.1"/>', 2.4)),
    edge: mask(stroked(`<path d="${TRIANGLE}"/>`, 1.2)),
  },
  red: {
    body: mask(filled(`<path d="${OCTAGON}"/>`)),
    sign: mask(stroked('<path d="m8.5 8.5 7 7M15.5 8.5l-7 7"/>', 2.3)),
    edge: '',
  },
  grey: {
    body: mask(filled('<rect x="2.8" y="2.8" width="18.4" height="18.4" rx="4.5"/>')),
    sign: mask(stroked('<path d="M7.5 12h9"/>', 2.3)),
    edge: '',
  },
}

/** The states of a checklist line that are no verdict: one stroke drawing each. */
export const stateShapes = {
  met: mask(stroked(glyphs.check, 2)),
  missing: mask(stroked(glyphs.missing)),
  checking: mask(stroked(glyphs.clock)),
}

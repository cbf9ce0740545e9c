/**
 * The program's own icons: 24 grid, 1.75 stroke, round ends, no fill. Inner SVG by name.
 * They are drawn from here because the component library's icon font comes over the network.
 */
export const glyphs = {
  home: '<path d="M4 10.5 12 4l8 6.5V19a1 1 0 0 1-1 1h-4.5v-5.5h-5V20H5a1 1 0 0 1-1-1z"/>',
  scan: '<path d="M4 8V5.5A1.5 1.5 0 0 1 5.5 4H8M16 4h2.5A1.5 1.5 0 0 1 20 5.5V8M20 16v2.5a1.5 1.5 0 0 1-1.5 1.5H16M8 20H5.5A1.5 1.5 0 0 1 4 18.5V16M4 12h16"/>',
  inbox:
    '<path d="M4 13.5 6.4 6a1.5 1.5 0 0 1 1.4-1h8.4a1.5 1.5 0 0 1 1.4 1L20 13.5V18a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18zM4 13.5h4.5c.3 1.7 1.7 3 3.5 3s3.2-1.3 3.5-3H20"/>',
  user: '<circle cx="12" cy="8.2" r="3.7"/><path d="M4.8 19.8c.7-3.5 3.6-5.6 7.2-5.6s6.5 2.1 7.2 5.6"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  minus: '<path d="M5 12h14"/>',
  check: '<path d="m5 12.6 4.6 4.6L19 7.4"/>',
  x: '<path d="m6.5 6.5 11 11M17.5 6.5l-11 11"/>',
  ok: '<circle cx="12" cy="12" r="8.7"/><path d="m8.2 12.3 2.7 2.7 5-5.4"/>',
  info: '<circle cx="12" cy="12" r="8.7"/><path d="M12 11.2v5M12 7.8v.1"/>',
  warn: '<path d="M10.6 4.4a1.6 1.6 0 0 1 2.8 0l7.1 12.7a1.6 1.6 0 0 1-1.4 2.4H4.9a1.6 1.6 0 0 1-1.4-2.4zM12 9.5v4M12 16.5v.1"/>',
  missing: '<circle cx="12" cy="12" r="8.7" stroke-dasharray="3.64 3.2"/><path d="M12 8.8v6.4M8.8 12h6.4"/>',
  clock: '<circle cx="12" cy="12" r="8.7"/><path d="M12 7.2V12l3.2 2.2"/>',
  hourglass:
    '<path d="M7 4h10M7 20h10M8 4v3.2c0 2 4 3.3 4 4.8s-4 2.8-4 4.8V20M16 4v3.2c0 2-4 3.3-4 4.8s4 2.8 4 4.8V20"/>',
  calendar:
    '<rect x="4" y="5.5" width="16" height="14.5" rx="1.8"/><path d="M4 10h16M8.2 3.5v3.6M15.8 3.5v3.6"/>',
  camera:
    '<path d="M4.5 8h3l1.3-2.2a1 1 0 0 1 .9-.5h4.6a1 1 0 0 1 .9.5L16.5 8h3A1.5 1.5 0 0 1 21 9.5v8a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5v-8A1.5 1.5 0 0 1 4.5 8z"/><circle cx="12" cy="13.2" r="3.3"/>',
  image:
    '<rect x="3.5" y="5" width="17" height="14" rx="1.8"/><circle cx="9" cy="10" r="1.5"/><path d="m4 17 4.8-4 3.4 2.7 3-2.5 5 4"/>',
  file: '<path d="M13.5 3.5H7A1.5 1.5 0 0 0 5.5 5v14A1.5 1.5 0 0 0 7 20.5h10a1.5 1.5 0 0 0 1.5-1.5V8.5zM13.5 3.5v5h5M9 13h6M9 16.5h4"/>',
  upload:
    '<path d="M12 15.5V4.5M7.5 8.8 12 4.3l4.5 4.5M4.5 15.5v3A1.5 1.5 0 0 0 6 20h12a1.5 1.5 0 0 0 1.5-1.5v-3"/>',
  download:
    '<path d="M12 4.5v11M7.5 11.2 12 15.7l4.5-4.5M4.5 15.5v3A1.5 1.5 0 0 0 6 20h12a1.5 1.5 0 0 0 1.5-1.5v-3"/>',
  shield:
    '<path d="M12 3.5 5 6v5.5c0 4.3 2.9 7.4 7 9 4.1-1.6 7-4.7 7-9V6z"/><path d="m8.8 12 2.3 2.3 4.2-4.5"/>',
  search: '<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4 4"/>',
  copy: '<rect x="8.5" y="8.5" width="11.5" height="11.5" rx="1.8"/><path d="M15.5 8.5v-3A1.5 1.5 0 0 0 14 4H5.5A1.5 1.5 0 0 0 4 5.5V14a1.5 1.5 0 0 0 1.5 1.5h3"/>',
  external:
    '<path d="M13.5 4.5h6v6M19.5 4.5l-8.5 8.5M17.5 14v4a1.5 1.5 0 0 1-1.5 1.5H6A1.5 1.5 0 0 1 4.5 18V8A1.5 1.5 0 0 1 6 6.5h4"/>',
  link: '<path d="M10 14a4 4 0 0 0 5.7 0l2.8-2.8a4 4 0 0 0-5.7-5.7L11.5 6.8M14 10a4 4 0 0 0-5.7 0l-2.8 2.8a4 4 0 0 0 5.7 5.7l1.3-1.3"/>',
  print:
    '<path d="M7 9V4h10v5M7 17H5.5A1.5 1.5 0 0 1 4 15.5v-5A1.5 1.5 0 0 1 5.5 9h13a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5H17M7 14h10v6H7z"/>',
  dice: '<rect x="4" y="4" width="16" height="16" rx="3"/><path d="M8.7 8.7h.1M15.3 8.7h.1M12 12h.1M8.7 15.3h.1M15.3 15.3h.1" stroke-width="2.4"/>',
  refresh: '<path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4L19.5 9M19.5 4.5V9H15"/>',
  offline:
    '<path d="M4 4l16 16M5 11.5a10 10 0 0 1 3.6-2.3M2.5 8.5A14 14 0 0 1 7 5.7M11 5a14 14 0 0 1 10.5 3.5M13.8 9a10 10 0 0 1 5.2 2.5M8.5 15a5 5 0 0 1 6 -.6M12 19h.1"/>',
  sun: '<circle cx="12" cy="12" r="3.8"/><path d="M12 3v2.2M12 18.8V21M3 12h2.2M18.8 12H21M5.6 5.6l1.6 1.6M16.8 16.8l1.6 1.6M18.4 5.6l-1.6 1.6M7.2 16.8l-1.6 1.6"/>',
  moon: '<path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z"/>',
  globe:
    '<circle cx="12" cy="12" r="8.7"/><path d="M3.5 12h17M12 3.3c2.5 2.5 3.7 5.4 3.7 8.7s-1.2 6.2-3.7 8.7c-2.5-2.5-3.7-5.4-3.7-8.7s1.2-6.2 3.7-8.7z"/>',
  textsize: '<path d="M3.5 19 8.7 5.5 14 19M5.3 14.5h6.9M15 19l2.8-7.5 2.8 7.5M15.9 16.7h3.8"/>',
  lock: '<rect x="5" y="10.5" width="14" height="9.5" rx="1.8"/><path d="M8 10.5V8a4 4 0 0 1 8 0v2.5M12 14.5v2"/>',
  trash:
    '<path d="M4.5 6.5h15M9.5 6.5V5A1 1 0 0 1 10.5 4h3a1 1 0 0 1 1 1v1.5M6.5 6.5l.8 12a1.5 1.5 0 0 0 1.5 1.4h6.4a1.5 1.5 0 0 0 1.5-1.4l.8-12M10.2 10.5v5.5M13.8 10.5v5.5"/>',
  barcode: '<path d="M4 6v12M7.5 6v12M10 6v12M13.5 6v12M16 6v12M20 6v12"/>',
  box: '<path d="M12 3.5 4.5 7.5v9L12 20.5l7.5-4v-9zM4.5 7.5 12 11.5l7.5-4M12 11.5v9"/>',
  bolt: '<path d="M13 3.5 5.5 13.5H11l-1 7 7.5-10H12z"/>',
  steps:
    '<circle cx="6" cy="6" r="2"/><circle cx="6" cy="18" r="2"/><circle cx="18" cy="12" r="2"/><path d="M8 6h6a4 4 0 0 1 4 4M16 12H10a4 4 0 0 0-4 4"/>',
  eye: '<path d="M2.8 12C4.6 8.2 8 6 12 6s7.4 2.2 9.2 6c-1.8 3.8-5.2 6-9.2 6s-7.4-2.2-9.2-6z"/><circle cx="12" cy="12" r="2.8"/>',
  flag: '<path d="M6 20.5V4.5h11.5l-2 4 2 4H6"/>',
  review:
    '<path d="M13 20H6.5A1.5 1.5 0 0 1 5 18.5v-13A1.5 1.5 0 0 1 6.5 4h9A1.5 1.5 0 0 1 17 5.5V11M8.5 8.5h5M8.5 12h3"/><circle cx="16" cy="16" r="3.3"/><path d="m18.5 18.5 2.2 2.2"/>',
  scale: '<path d="M12 4v16M8 20h8M5 7.5h14M5 7.5l-2.5 6.5a3 3 0 0 0 5 0zM19 7.5 16.5 14a3 3 0 0 0 5 0z"/>',
  bell: '<path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4"/>',
  users:
    '<circle cx="9" cy="8.5" r="3.2"/><path d="M3 19c.5-3.2 2.9-5 6-5s5.5 1.8 6 5M15.5 5.6a3.2 3.2 0 0 1 0 5.8M17.5 14.3c1.9.7 3.2 2.3 3.5 4.7"/>',
  building:
    '<path d="M5 20.5V5a1 1 0 0 1 1-1h7.5a1 1 0 0 1 1 1v15.5M14.5 10h3.5a1 1 0 0 1 1 1v9.5M3.5 20.5h17M8.2 8h3M8.2 12h3M8.2 16h3"/>',
  edit: '<path d="M4.5 19.5h4L19 9l-4-4L4.5 15.5zM13 7l4 4"/>',
  gauge: '<path d="M4.2 17.5a8.7 8.7 0 1 1 15.6 0M12 14l3.5-4.5"/><circle cx="12" cy="14.5" r="1.3"/>',
  phone:
    '<path d="M6.5 4h3l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4 1.5v3A1.5 1.5 0 0 1 18.5 19 14.5 14.5 0 0 1 5 5.5 1.5 1.5 0 0 1 6.5 4z"/>',
  pin: '<path d="M12 21c4.3-4.3 6.5-7.6 6.5-10.5a6.5 6.5 0 0 0-13 0C5.5 13.4 7.7 16.7 12 21z"/><circle cx="12" cy="10.5" r="2.3"/>',
  temp: '<path d="M9.5 13.5V6a2.5 2.5 0 0 1 5 0v7.5a4.2 4.2 0 1 1-5 0zM12 9v8"/>',
  filter: '<path d="M4 6h16M7 12h10M10 18h4"/>',
  book: '<path d="M5 5.5A1.5 1.5 0 0 1 6.5 4H19v13H6.5A1.5 1.5 0 0 0 5 18.5zM5 18.5A1.5 1.5 0 0 0 6.5 20H19v-3"/>',
  share:
    '<circle cx="6.5" cy="12" r="2.3"/><circle cx="17" cy="6" r="2.3"/><circle cx="17" cy="18" r="2.3"/><path d="m8.5 10.9 6.5-3.7M8.5 13.1l6.5 3.7"/>',
  logout:
    '<path d="M14 4.5H6.5A1.5 1.5 0 0 0 5 6v12a1.5 1.5 0 0 0 1.5 1.5H14M10 12h10M16.5 8.5 20 12l-3.5 3.5"/>',
  right: '<path d="m9.5 6 6 6-6 6"/>',
  left: '<path d="m14.5 5-7 7 7 7"/>',
  down: '<path d="m6 9.5 6 6 6-6"/>',
  up: '<path d="m6 14.5 6-6 6 6"/>',
  arrow: '<path d="M4.5 12h15M14 6.5l5.5 5.5-5.5 5.5"/>',
  factory:
    '<path d="M3.5 20V10.5l5 3v-3l5 3v-3l3 1.8V5.5h3.5V20z"/><path d="M8 16.5h.1M12 16.5h.1M16 16.5h.1"/>',
  flask:
    '<path d="M9.5 3.5h5M10.2 3.5v5.7L5 18a1.7 1.7 0 0 0 1.5 2.5h11A1.7 1.7 0 0 0 19 18l-5.2-8.8V3.5M7.5 15h9"/>',
  truck:
    '<path d="M5.1 16H3V6.5h10.5V16H8.9M13.5 9.5h3.7L21 13v3h-2.1M13.5 16h1.6"/><circle cx="7" cy="17.2" r="1.9"/><circle cx="17" cy="17.2" r="1.9"/>',
  headset:
    '<path d="M4.5 14v-2a7.5 7.5 0 0 1 15 0v2M4.5 13.5h2A1 1 0 0 1 7.5 14.5v3a1 1 0 0 1-1 1h-1a1 1 0 0 1-1-1zM19.5 13.5h-2a1 1 0 0 0-1 1v3a1 1 0 0 0 1 1h1a1 1 0 0 0 1-1zM19.5 18c0 1.6-1.8 2.5-4.5 2.5"/>',
  peers: '<circle cx="9" cy="12" r="5.5"/><circle cx="15" cy="12" r="5.5"/>',
}

export type GlyphName = keyof typeof glyphs

const FRAME = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"'
const STROKE = 'fill="none" stroke="#000" stroke-linecap="round" stroke-linejoin="round"'

/** An SVG as the value of a CSS mask. Fully escaped, since a quote or bracket would end the style. */
export function mask(svg: string): string {
  const escaped = encodeURIComponent(svg).replace(/[()']/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  const image = `url("data:image/svg+xml,${escaped}")`
  return `-webkit-mask-image:${image};mask-image:${image};`
}

/** A stroked drawing on the 24 grid. */
export const stroked = (inner: string, width = 1.75) =>
  `<svg ${FRAME} ${STROKE} stroke-width="${width}">${inner}</svg>`

/** A filled drawing on the 24 grid. */
export const filled = (inner: string) => `<svg ${FRAME}>${inner}</svg>`

/** CSS mask of a named icon; an unknown name draws nothing. */
export const iconMask = (name: string) => {
  const inner = (glyphs as Record<string, string>)[name]
  return inner ? mask(stroked(inner)) : ''
}

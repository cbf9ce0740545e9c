import type zh from '../zh-CN/scan'

const scan: typeof zh = {
  title: 'Scan',
  headline: 'Scan the code on a product',
  note: 'See its colour, product and supplier. What counts is the moment of the scan.',
  open: 'Open the scanner',
  typed: 'Or enter what it says',
  typedHint: 'Paste the address or the 32 characters',
  look: 'Look up',
  pile: 'This pile: {n} — green {green}, yellow {yellow}, red {red}, grey {grey}',
  pileClear: 'Start anew',
  recent: 'Scanned lately',
  none: 'Codes you scan are listed here',
}

export default scan

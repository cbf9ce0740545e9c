import type zh from '../zh-CN/mycode'

const en: typeof zh = {
  title: 'Quality code',
  draftTitle: 'No code yet',
  draftNote: 'It is made the moment you submit, and stays the same for good.',
  toProduct: 'See the checklist',
  validUntil: 'Valid until',
  gtin: 'Barcode',
  noExpiry: 'No end date',
  save: 'Save a printable label',
  saving: 'Drawing the label',
  savedTitle: 'Label saved to the album',
  saveDenied: 'No permission to save to the album. Allow “Add to album” in the settings, then save again',
  saveFailed: 'The label was not saved. Try again',
  openSettings: 'Open settings',
  checkingLine: 'The Centre is checking. Nothing for you to do',
  more: '{count} more, see the checklist',
  printed: 'Printed on {day}',
  scanHint: 'Scan with WeChat for the live status',
}
export default en

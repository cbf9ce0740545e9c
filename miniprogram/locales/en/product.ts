import type zh from '../zh-CN/product'

const en: typeof zh = {
  nextIs: 'Next: {title}',
  title: 'Product file',
  version: 'Version {version}',
  draft: 'Draft',
  basics: 'Basics',
  basicsNote: 'Brand, barcode, origin, manufacturer',
  submit: 'Submit',
  submitAs: { green: 'Submit', yellow: 'Submit as yellow', red: 'Submit as red' },
  submitting: 'Submitting',
  next: 'Next item',
  seeCode: 'See the code',
  submitted: 'Submitted. The code is ready',
  submittedAt: 'Version {version} submitted',
  changedNote: 'Your changes are not submitted. The code still shows the last version',
  notYet: {
    waiting: 'Saving. You can submit in a moment',
    saving: 'Saving. You can submit in a moment',
    offline: 'No network. Submit once you are connected',
    refused: 'Some entries need correcting before you submit',
    conflict: 'Choose which version to keep, then submit',
  },
  submitFailed: 'Not submitted',
  allMet: 'All met',
  open: '{count} to complete',
  checking: '{count} being checked',
}
export default en

import type zh from '../zh-CN/code'

const code: typeof zh = {
  title: 'Scan result',
  category: 'Category',
  gtin: 'Barcode',
  number: 'Number',
  validUntil: 'Valid until',
  noExpiry: 'Not set',
  changed: 'Changed',
  creditCode: 'Credit code',
  findings: 'Requirements not met',
  noFindings: 'Every requirement is met',
  previous: 'Version {version} was {colour} until {time}; a new version has just come',
  history: 'Changes of colour',
  first: 'First assessment',
  dossier: 'Open dossier',
  approve: 'Approve the launch',
  handle: 'Open the request',
  report: 'Report a problem',
  notDrawn: 'Not drawn for review, so it can be approved',
  drawn: 'A review comes first, then the decision',
  again: 'Scan another',
  meaning: 'What the colour means',
  meanings: {
    green: 'Every requirement is met. A platform can list it at once and asks for nothing again.',
    yellow: 'Something is not met, nothing that endangers anybody. It turns green when mended.',
    red: 'A problem of safety, licence or recall. It cannot be listed, and sales stop.',
    grey: 'There is no verdict on this code now. Do not rely on it.',
  },
  standing: { verified: 'Company verified', unverified: 'Company not verified' },
  loadingMore: 'Loading the dossier',
  refused: {
    TOKEN_FORGED: 'Not a valid quality code',
    TOKEN_UNKNOWN: 'No such quality code',
    TOKEN_REVOKED: 'This quality code was revoked',
    INVALID_INPUT: 'Not a quality code',
  },
  notOurs: 'This is no Hangzhou quality code. Scan the quality code on the package',
  fullerFailed: 'The verdict stands, but the dossier did not load',
}

export default code

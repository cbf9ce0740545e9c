import type zh from '../zh-CN/home'

const home: typeof zh = {
  title: 'Quality Green Code',
  public: {
    headline: 'Scan a code to see its colour',
    what: 'A code is green once licences, inspection, label and packaging are complete and verified in the official registers. What counts is the colour at the moment of the scan.',
    green: 'Everything is met. A platform can list it at once',
    yellow: 'Something is left. It turns green when that is mended',
    red: 'A problem of safety or licence. It cannot be listed',
    grey: 'Draft, withdrawn or revoked. There is no verdict',
    colours: 'What the colours mean',
    supplier: 'I am a supplier',
    supplierNote: 'Register the company and get codes for its products. About 10 minutes',
    register: 'Register company',
    invited: 'I have an invitation',
    invitedNote: 'Reviewers of platforms and staff of the Centre join by invitation',
  },
  scan: 'Scan',
  todo: '{n} {n|thing|things} to do today',
  todoNone: 'Nothing to do today',
  todoFirst: 'Add your first product',
  met: '{met} of {total} met',
  mendThese: 'Mend these. We re-assess at once',
  more: '{n} more to mend',
  waits: 'Complete. The Centre is verifying, nothing for you to do',
  draft: 'Draft. Submit when it is complete',
  newProduct: 'New product',
  myProducts: 'My products',
  drafts: 'drafts',
  company: 'Company and capacity',
  empty: {
    title: 'No product yet',
    note: 'Have photos of the licence and one inspection report at hand. You see a colour in about 10 minutes.',
    action: 'New product',
  },
  reviewer: {
    headline: 'Scan to review',
    note: "Scan a supplier's code to see the dossier and the verdict",
    recent: 'Scanned lately',
    none: 'Codes you scan are listed here',
  },
  centre: {
    headline: '{n} to verify',
    none: 'Nothing to verify',
    overdue: '{n} beyond 4 working hours',
    inTime: 'All within 4 working hours',
    open: 'Start verifying',
    queue: 'Verification queue',
    queueNote: 'Business licences, licences and filings, compared with the registers',
  },
}

export default home

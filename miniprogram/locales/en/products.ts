import type zh from '../zh-CN/products'

const en: typeof zh = {
  title: 'My products',
  all: 'All',
  toMend: 'To complete',
  drafts: 'Drafts',
  add: 'New product',
  emptyTitle: 'No products yet',
  emptyNote:
    'Have photos of the licence and one inspection report ready. You see a colour in about 10 minutes.',
  emptyMendTitle: 'Nothing to complete',
  emptyMendNote: 'Every submitted product meets its requirements.',
  emptyDraftsTitle: 'No drafts',
  emptyDraftsNote: 'New products stay here until you submit them.',
  rowLeft: '{count} to go',
  rowMet: 'All {total} met',
  rowChecking: 'The Centre is checking. Nothing for you to do',
  rowDraft: 'Draft · {met} of {total} met',
  more: 'Show more',
  createTitle: 'New product',
  category: 'Category',
  categoryNote: 'It decides which papers and tests are needed',
  name: 'Product name',
  nameHint: 'With its size, such as Qingyuan amino shampoo 500 ml',
  origin: 'Origin',
  domestic: 'Made in China',
  imported: 'Imported',
  create: 'Create and see the checklist',
  creating: 'Creating',
  close: 'Close',
  chooseFirst: 'Choose a category first',
}
export default en

import type zh from '../zh-CN/editor'

const en: typeof zh = {
  empty: 'Empty',
  saved: 'Saved {time}',
  savedBefore: 'Saved',
  saving: 'Saving',
  unsaved: 'Not saved. Saves by itself once connected',
  waiting: 'Changed, about to save',
  refused: 'One entry is not right, so this was not saved',
  refusedFor: 'Not saved: {why}',
  done: 'Done',
  doneNote: 'Saved as you type. Leave at any time',
  uploading: 'You can leave once the file is uploaded',
  conflictTitle: 'A colleague just changed this file',
  conflictText:
    'Only these fields were changed by both of you; the rest is already brought together. Neither is lost, and you can switch back.',
  conflictMyText: 'Mine',
  conflictTheirText: 'Theirs',
  conflictMine: 'Use mine',
  conflictTheirs: 'Use theirs',
  aside: 'The other version is kept',
  asideBack: 'Switch to it',
  choose: 'Choose',
  remove: 'Delete this entry',
  removeTitle: 'Delete "{name}"?',
  removeText: 'Its files leave this product file too.',
  removeYes: 'Delete',
  removeNo: 'Keep',
  day: 'Choose a day',
  clearDay: 'Clear the day',
}
export default en

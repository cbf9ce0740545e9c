import type zh from '../zh-CN/queue'

const queue: typeof zh = {
  title: 'Verification queue',
  open: 'to verify',
  overdue: '{n}',
  overdueRest: 'over 4 working hours',
  onTime: 'All within 4 working hours',
  kinds: {
    all: 'All',
    company: 'Companies',
    licence: 'Licences',
    filing: 'Filings',
    report: 'Reports',
    label: 'Labels',
    change: 'Changes',
    partnership: 'Partners',
  },
  left: '{time} left',
  over: '{time} over',
  by: 'by {time}',
  tomorrow: 'by {time} tomorrow',
  affects: '{n} {n|product|products} affected',
  affectsNone: 'No product waits yet',
  company: 'Business licence',
  waits: {
    second: 'Two readers, waits for the second',
    readByMe: 'Read by you, waits for a colleague',
    supervisor: 'Results differ, waits for a supervisor',
  },
  held: '{by} is at it',
  figures: {
    title: 'Progress',
    today: 'Decided today',
    week: 'Decided within 7 days',
    overDay: 'Waiting over 1 day',
    overThreeDays: 'Waiting over 3 days',
    items: '{n} {n|item|items}',
  },
  first: 'Take the most urgent',
  extracts: 'Register extracts: verify in bulk',
  offline: 'No network. This is the queue of {time}; others may have worked on it since.',
  more: 'Loading more',
  moreFailed: 'The rest did not load',
  empty: {
    title: 'Everything is verified',
    note: 'Papers that suppliers submit appear here, to be verified within 4 working hours.',
    action: 'Refresh',
  },
  emptyKind: {
    title: 'Nothing of this kind to verify',
    note: 'There may be others. Look at all.',
    action: 'Show all',
  },
  rowLabel: '{title}, {number}, {supplier}, {due}',
}

export default queue

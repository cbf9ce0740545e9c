/** Questions of suppliers as the Centre answers them. */
const questions = {
  title: 'Questions',
  tabs: { open: 'Open', answered: 'Answered' },
  count: '{n} open',
  overdueCount: '{n} late',
  left: '{time} left',
  over: '{time} over',
  by: 'by {time}',
  tomorrow: 'by {time} tomorrow',
  empty: {
    title: 'Everything is answered',
    note: 'Questions of suppliers come here. Answer within 8 working hours.',
    action: 'Refresh',
  },
  emptyAnswered: { title: 'Nothing answered yet', note: 'Answered questions stay here.', action: 'Refresh' },
  offline: 'No network. This is as of {time}; somebody may have answered meanwhile.',
  more: 'Load more',
  asker: '{supplier} · {by}',
  answer: 'Answer',
  answerHint: 'Say what to do, 2 to 1000 characters. The supplier reads it as it is',
  submit: 'Send answer',
  done: 'Answered. The supplier finds it in the inbox',
  reply: 'Answer this question',
  fold: 'Fold',
  answered: '{by} · {time}',
  taken: 'A colleague answered this question just now',
  view: 'View attachment',
}

export default questions

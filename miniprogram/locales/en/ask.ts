/** Questions to the Centre: a new one and those that were asked. */
const ask = {
  title: 'Ask the Centre',
  headline: 'Ask the Centre',
  intro: 'Answered within 8 working hours. The answer comes into your inbox.',
  about: 'About which product',
  none: 'About no product',
  choose: 'Choose a product',
  text: 'Your question',
  textHint: 'What happened and what you want to know, 5 to 500 characters',
  evidence: 'Screenshot or photo',
  submit: 'Send question',
  submitted: 'Sent. The answer comes into your inbox',
  tooMany: '{limit} questions are waiting already. Ask again when they are answered, or call the help line',
  asked: 'What you asked',
  empty: { title: 'Nothing asked yet', note: 'Look into Help first: the answer may be there.' },
  waiting: 'Waiting for the Centre',
  answer: 'Answer of the Centre',
  by: '{by} · {time}',
  more: 'Load earlier ones',
  offlineWhy: 'No network. Send it when you are online',
}

export default ask

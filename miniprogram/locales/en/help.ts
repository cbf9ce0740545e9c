/** Help: colours, cures of every requirement, questions and answers. */
const help = {
  title: 'Help',
  search: 'Search, such as report, filing, drop',
  clear: 'Clear',
  colours: 'What the colours mean',
  meanings: {
    green: 'Every requirement is met. Platforms use the green lane and ask for no more papers.',
    yellow: 'Something is open, but nothing about safety or licences. Mend it and it is assessed at once.',
    red: 'A problem of safety or licences: it cannot be listed. Correct it, or appeal if this is wrong.',
    grey: 'A draft, withdrawn or revoked: there is no verdict.',
  },
  rule: 'One red makes it red. No red but a yellow makes it yellow. Only everything met is green. No score buys a green.',
  cures: 'How to cure each requirement',
  matches: '{n}',
  none: { title: 'Nothing found', note: 'Try another word, or ask the Centre.', action: 'Ask the Centre' },
  costs: { red: 'Red', yellow: 'Yellow', info: 'Note' },
  remedy: 'Cure',
  questions: 'Questions and answers',
  faq: {
    howLong: {
      q: 'How long until there is a colour?',
      a: 'Seconds after you submit. The Centre reads the registers within 4 working hours; the colour then follows by itself.',
    },
    waiting: {
      q: 'It says "Checking". What do I do?',
      a: 'Nothing. The Centre compares your papers with the register; the result comes into your inbox.',
    },
    wrong: {
      q: 'What if a finding is wrong?',
      a: 'Open the product, choose the finding under "Appeal", say why and attach evidence. You get an answer within 24 hours and can appeal once more, to somebody else.',
    },
    change: {
      q: 'I changed something. Is the code still good?',
      a: 'The code stays, so labels stay good. Submitting makes a new version; what matters is checked again, and the earlier verdict is shown for 7 days.',
    },
    expiry: {
      q: 'A licence is about to expire. What now?',
      a: 'You are reminded 60 and 30 days before. Upload the new one, or the renewal acceptance, which lasts at most 60 days.',
    },
    label: {
      q: 'Where do I print the code?',
      a: 'Save the label on the code screen and print it on the package or the delivery note. The colour at the scan counts.',
    },
    manual: {
      q: 'Can the Centre turn a code red by hand?',
      a: 'Only for a reason of the published list, with evidence and two different people. A failed safety spot check alone is red at once, and lapses after 24 hours without a second person.',
    },
    who: {
      q: 'Who sees my papers?',
      a: 'The public sees the colour and the names. Platform reviewers give a purpose, are recorded and see a watermark. "My data" shows who looked.',
    },
  },
  ask: 'No answer here? Ask the Centre',
  askNote: 'Attach the product and a screenshot; the answer comes into your inbox',
  appeals: 'My appeals',
  phone: 'Help line',
  open: 'Unfold',
  close: 'Fold',
}

export default help

export default {
  title: 'Delivery of news',
  intro:
    'Red must reach every platform that answers within 60 seconds. What has stopped needs the platform to mend it; then send again.',
  empty: { title: 'No platform yet', note: 'Platforms appear here once they are connected.' },
  fetched: 'No receiver; the platform fetches by itself',
  keys: '{n} live {n|key|keys}',
  keyUsedOn: '{n} live {n|key|keys}, last used {day}',
  noKeys: 'No live key',
  oldest: 'The oldest waits since {time}',
  more: 'and {n} more {n|code|codes}',
  resend: 'Send now',
  resendTo: 'Send now to {name}',
  suspended: 'Suspended, nothing is sent',
}

import type zh from '../zh-CN/health'

const health: typeof zh = {
  requirements: {
    'H-CONFIRMED': 'Confirmed or suspected case',
    'H-CONTACT': 'Contact with a confirmed or suspected case',
    'H-FALSE': 'False or withheld declaration',
    'H-OVERSEAS': 'Entered from abroad within 14 days',
    'H-EPIAREA': 'In a key epidemic area within 14 days',
    'H-OTHERAREA': 'In another listed area within 7 days',
    'H-SYMPTOM': 'Symptoms',
    'H-SYMPTOM-RED': 'Fever, and a stay in a key epidemic area',
    'H-OTHERCODE': 'Yellow code of another place',
    'H-OTHERCODE-RED': 'Red code of another place',
  },
  reasons: {
    'H-CONFIRMED': 'Confirmed case since {since}',
    'H-CONFIRMED.suspected': 'Suspected case since {since}',
    'H-CONTACT': 'Contact with a confirmed or suspected case, declared on {declared}',
    'H-CONTACT.centre': 'Close contact since {since}',
    'H-FALSE': 'False declaration since {since}',
    'H-OVERSEAS': 'Entered from abroad on {entered}',
    'H-EPIAREA': 'Left {area}, a key epidemic area, on {left}',
    'H-OTHERAREA': 'Left {area}, a listed area, on {left}',
    'H-SYMPTOM': 'Symptoms on {day}',
    'H-SYMPTOM-RED': 'Fever on {day}, after a stay in {area}',
    'H-OTHERCODE': 'The code of {issuer} is yellow',
    'H-OTHERCODE-RED': 'The code of {issuer} is red',
  },
  remedies: {
    'cure.run':
      '{days} {days|normal check-in|normal check-ins in a row} turn it green; a missed day starts the count again',
    'cure.centre': 'After recovery the health authority has the Centre end it; check-ins do not',
  },
  sources: {
    declaration: 'Own declaration',
    checkIn: 'Daily check-in',
    areaList: 'Change of the area lists',
    centre: 'Centre, confirmed by two people',
    otherIssuer: 'Code of another place',
    run: 'Run of check-ins complete',
    appeal: 'Appeal upheld',
  },
  gate: {
    pass: 'May pass',
    isolate: 'May not pass. Go home and check in every day; it turns green after 7 normal days at most',
    notifyCommunity: 'May not pass. Wait here; the community is to be told',
  },
  outcomes: { pass: 'Pass', refuse: 'No entry' },
  compareCard: 'Compare with the identity card: name and last four must agree',
  colours: { green: 'Green', yellow: 'Yellow', red: 'Red' },
  symptoms: {
    fever: 'Fever (37.3 ℃ or more)',
    dryCough: 'Dry cough',
    fatigue: 'Fatigue',
    stuffyNose: 'Stuffy nose',
    runnyNose: 'Runny nose',
    soreThroat: 'Sore throat',
    dyspnea: 'Shortness of breath',
    diarrhoea: 'Diarrhoea',
  },
  transports: { train: 'Train', plane: 'Plane', coach: 'Coach', car: 'Car', ship: 'Ship', other: 'Other' },
  relations: { self: 'Myself', child: 'Child', elderly: 'Elderly person', ward: 'Ward' },
  placeKinds: {
    community: 'Residential community',
    office: 'Office building',
    supermarket: 'Supermarket',
    travel: 'Travel checkpoint',
  },
  marks: {
    confirmed: 'Confirmed case',
    suspected: 'Suspected case',
    contact: 'Close contact',
    false: 'False declaration',
  },
  levels: { epidemic: 'Key epidemic area', listed: 'Other listed area' },
}

export default health

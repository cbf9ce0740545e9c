/**
 * What a supplier is told of its company, of its partners and of what the Centre has on record. Most of it is not
 * the supplier's to enter.
 */
import type { AssessmentInput, ProductEvent } from '../../../../typings/assessment'
import { one, SUPPLIER } from '../green'
import type { Row } from '../worded'

const happened =
  (type: string) =>
  ({ facts }: AssessmentInput) =>
    facts.events.push({ type: type as ProductEvent['type'] })

export const company: Row[] = [
  [
    'TOY',
    'a company that nobody has looked up',
    ({ facts }) => Object.assign(facts, { supplier: { creditCode: SUPPLIER, standing: 'unverified' } }),
    ['checking, yellow production: L-UNVERIFIED(paper: Business licence) -> cure.wait(hours: 4) at company'],
  ],
  [
    'TOY',
    'a company whose registration was revoked',
    ({ facts }) => Object.assign(facts.supplier, { standing: 'revoked' }),
    [
      'failing, red production: L-REVOKED(paper: Business licence) -> cure.paperNew(paper: Business licence) at company',
    ],
  ],
  [
    'TOY',
    'a business licence that has run out',
    ({ facts }) => Object.assign(facts.supplier, { licenceExpiry: '2026-05-31' }),
    [
      'failing, red production: L-EXPIRED(expiry: 2026-05-31, paper: Business licence) -> cure.paperRenewed(paper: Business licence) at company',
    ],
  ],
  [
    'TOY',
    'a company without a credit code',
    ({ facts }) => Object.assign(facts.supplier, { creditCode: '' }),
    [
      'missing, yellow production: L-FORMAT.number(example: 91330100799655058B, paper: Business licence) -> cure.paperNumber(example: 91330100799655058B, paper: Business licence) at company',
      'failing, yellow production: L-HOLDER(holder: 91330100799655058B, paper: China Compulsory Certificate (CCC)) -> cure.paperHolder(paper: China Compulsory Certificate (CCC)) at licences.CCC@l1',
    ],
  ],
  [
    'TOY',
    'on the list of abnormal operations',
    ({ facts }) => Object.assign(facts.supplier, { abnormalList: true }),
    ['failing, yellow operational: O-BIZ-ABN() -> cure.O-BIZ-ABN() at company'],
  ],
  [
    'TOY',
    'on the list of serious violations',
    ({ facts }) => Object.assign(facts.supplier, { seriousViolation: true }),
    ['failing, red operational: O-BIZ-SER() -> cure.O-BIZ-SER() at company'],
  ],
  [
    'TOY',
    'verified 180 days ago',
    ({ facts }) => Object.assign(facts.supplier, { verifiedOn: '2025-12-03' }),
    [
      'checking, yellow operational: C-RECHECK(due: 2026-06-01, verifiedOn: 2025-12-03) -> cure.recheck() at company',
    ],
  ],
  [
    'TOY',
    'verified on a day that nobody knows',
    ({ facts }) => Object.assign(facts.supplier, { verifiedOn: undefined }),
    ['checking, yellow operational: C-RECHECK.unknown() -> cure.recheck() at company'],
  ],
  [
    'TOY',
    'a product of another category',
    ({ dossier }) => Object.assign(dossier, { category: 'BOOK' }),
    ['failing, red production: L-SCOPE.product(category: Toys) -> cure.productBasics() at basics.category'],
  ],
  [
    'TOY',
    'a product of no origin',
    ({ dossier }) => Object.assign(dossier, { origin: 'moon' }),
    ['failing, red production: L-SCOPE.product(category: Toys) -> cure.productBasics() at basics.origin'],
  ],
  [
    'TOY',
    'removed by a platform for its quality',
    ({ dossier }) => Object.assign(one(dossier.partnerships), { ended: '2026-02-01', reason: 'quality' }),
    [
      'failing, red partnership: W-TERMINATED(ended: 2026-02-01, platform: A platform) -> cure.W-TERMINATED(platform: A platform) at partnerships',
    ],
  ],
  [
    'TOY',
    'removed by a platform for another reason',
    ({ dossier }) => Object.assign(one(dossier.partnerships), { ended: '2026-02-01', reason: 'business' }),
    [
      'failing, yellow partnership: W-TERMINATED-OTHER(ended: 2026-02-01, platform: A platform) -> cure.W-TERMINATED-OTHER(platform: A platform) at partnerships',
    ],
  ],
  [
    'TOY',
    'removed on a day that cannot be read',
    ({ dossier }) => Object.assign(one(dossier.partnerships), { ended: 'lately', reason: 'quality' }),
    [
      'failing, red partnership: W-TERMINATED(ended: —, platform: A platform) -> cure.W-TERMINATED(platform: A platform) at partnerships',
    ],
  ],
  [
    'TOY',
    'no partner',
    ({ dossier }) => dossier.partnerships.pop(),
    ['met, info partnership: W-NONE() -> cure.W-NONE() at partnerships'],
  ],
  [
    'TOY',
    'a recall of class 1',
    happened('recall1'),
    ['failing, red quality: E-RECALL12() -> cure.E-RECALL() at none'],
  ],
  [
    'TOY',
    'a recall of class 2',
    happened('recall2'),
    ['failing, red quality: E-RECALL12() -> cure.E-RECALL() at none'],
  ],
  [
    'TOY',
    'a recall of class 3',
    happened('recall3'),
    ['failing, yellow quality: E-RECALL3() -> cure.E-RECALL() at none'],
  ],
  [
    'TOY',
    'a spot check that found a danger',
    happened('spot_critical'),
    ['failing, red quality: E-SPOT-CRIT() -> cure.E-SPOT() at none'],
  ],
  [
    'TOY',
    'a spot check that found a fault',
    happened('spot_major'),
    ['failing, yellow quality: E-SPOT-MAJOR() -> cure.E-SPOT() at none'],
  ],
  [
    'TOY',
    'a review that a platform’s reviewer did not pass',
    ({ facts }) => Object.assign(facts, { events: [{ type: 'review', reason: 'notFound' }] }),
    ['failing, yellow quality: E-REVIEW(result: notFound) -> cure.E-REVIEW() at none'],
  ],
  [
    'TOY',
    'an order to stop',
    happened('admin_stop'),
    ['failing, red operational: E-ADMIN() -> cure.E-ADMIN() at none'],
  ],
  [
    'TOY',
    'a change of what was assessed',
    happened('change'),
    ['failing, yellow production: E-CHANGE() -> cure.E-CHANGE() at none'],
  ],
  [
    'TOY',
    'an event that cannot be read',
    happened('boom'),
    ['failing, yellow production: E-CHANGE.unreadable() -> cure.centreRecord() at none'],
  ],
  [
    'TOY',
    'a manual red',
    ({ facts }) => facts.events.push({ type: 'manual', maker: 'a', checker: 'b', reason: 'Unsafe' }),
    ['failing, red operational: E-MANUAL(reason: Unsafe) -> cure.E-MANUAL() at none'],
  ],
  [
    'TOY',
    'a manual red without a reason',
    ({ facts }) => facts.events.push({ type: 'manual', maker: 'a', checker: 'b' }),
    ['failing, red operational: E-MANUAL(reason: —) -> cure.E-MANUAL() at none'],
  ],
  [
    'TOY',
    'verified on a day that has not come',
    ({ facts }) => Object.assign(facts.supplier, { verifiedOn: '2026-06-02' }),
    ['checking, yellow operational: C-RECHECK.unknown() -> cure.recheck() at company'],
  ],
  [
    'TOY',
    'verified on what is no day',
    ({ facts }) => Object.assign(facts.supplier, { verifiedOn: 'soon' }),
    ['checking, yellow operational: C-RECHECK.unknown() -> cure.recheck() at company'],
  ],
  [
    'BOOK',
    'a credit code whose check does not fit',
    ({ facts }) => Object.assign(facts.supplier, { creditCode: '91330100799655058C' }),
    [
      'failing, yellow production: L-CHECKDIGIT(number: 91330100799655058C, paper: Business licence) -> cure.paperCheck(paper: Business licence, register: National Enterprise Credit Information Publicity System) at company',
      'failing, yellow production: L-HOLDER(holder: 91330100799655058B, paper: Publication operation licence) -> cure.paperHolder(paper: Publication operation licence) at licences.PUB@l1',
    ],
  ],
]

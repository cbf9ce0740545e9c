/** What a supplier is told of a paper that is not good: what was found, and which document cures it where. */
import { OTHER, one } from '../green'
import type { Row } from '../worded'

export const papers: Row[] = [
  [
    'COS_SHAMPOO',
    'no production licence',
    ({ dossier }) => dossier.licences.shift(),
    [
      'missing, red production: L-MISSING(papers: Cosmetics production licence) -> cure.paper(papers: Cosmetics production licence) at licences.COS_PROD',
    ],
  ],
  [
    'COS_SHAMPOO',
    'no filing',
    ({ dossier }) => dossier.licences.pop(),
    [
      'missing, red quality: F-MISSING(papers: Domestic ordinary cosmetic filing) -> cure.paper(papers: Domestic ordinary cosmetic filing) at licences.COS_FIL',
    ],
  ],
  [
    'FOOD_NUT',
    'no paper to sell food with',
    ({ dossier }) => dossier.licences.pop(),
    [
      'missing, red production: L-MISSING(papers: Food operation licence + Pre-packaged food sales filing) -> cure.paper(papers: Food operation licence + Pre-packaged food sales filing) at licences.JY',
    ],
  ],
  [
    'DETERGENT',
    'not said whether it is on the production licence list',
    ({ dossier }) => delete dossier.onProductionLicenceList,
    [
      'missing, red production: L-MISSING.undeclared() -> cure.listDeclaration(papers: Industrial product production licence) at basics.onProductionLicenceList',
    ],
  ],
  [
    'COS_SHAMPOO',
    'a licence without its document',
    ({ dossier }) => Object.assign(one(dossier.licences), { documents: [] }),
    [
      'missing, red production: L-MISSING.document(paper: Cosmetics production licence) -> cure.paperDocument(paper: Cosmetics production licence) at licences.COS_PROD@l1',
    ],
  ],
  [
    'COS_SHAMPOO',
    'a filing without its document',
    ({ dossier }) => Object.assign(one(dossier.licences, 1), { documents: [] }),
    [
      'missing, red quality: F-MISSING.document(paper: Domestic ordinary cosmetic filing) -> cure.paperDocument(paper: Domestic ordinary cosmetic filing) at licences.COS_FIL@l2',
    ],
  ],
  [
    'COS_SHAMPOO',
    'a number of another form',
    ({ dossier }) => Object.assign(one(dossier.licences), { number: '粤妆2016034' }),
    [
      'failing, yellow production: L-FORMAT(example: 浙妆20200001, number: 粤妆2016034, paper: Cosmetics production licence) -> cure.paperNumber(example: 浙妆20200001, paper: Cosmetics production licence) at licences.COS_PROD@l1',
    ],
  ],
  [
    'COS_SHAMPOO',
    'no number',
    ({ dossier }) => delete one(dossier.licences).number,
    [
      'missing, yellow production: L-FORMAT.number(example: 浙妆20200001, paper: Cosmetics production licence) -> cure.paperNumber(example: 浙妆20200001, paper: Cosmetics production licence) at licences.COS_PROD@l1',
    ],
  ],
  [
    'FOOD_NUT',
    'a check digit that does not fit',
    ({ dossier }) => Object.assign(one(dossier.licences), { number: 'SC11833011000018' }),
    [
      'failing, yellow production: L-CHECKDIGIT(number: SC11833011000018, paper: Food production licence) -> cure.paperCheck(paper: Food production licence, register: Food production licence register (SAMR)) at licences.SC@l1',
    ],
  ],
  [
    'COS_SHAMPOO',
    'no last day',
    ({ dossier }) => delete one(dossier.licences).expiry,
    [
      'missing, yellow production: L-FORMAT.expiry(paper: Cosmetics production licence) -> cure.paperExpiry(paper: Cosmetics production licence) at licences.COS_PROD@l1',
    ],
  ],
  [
    'COS_SHAMPOO',
    'run out',
    ({ dossier }) => Object.assign(one(dossier.licences), { expiry: '2026-05-31' }),
    [
      'failing, red production: L-EXPIRED(expiry: 2026-05-31, paper: Cosmetics production licence) -> cure.paperRenewed(paper: Cosmetics production licence) at licences.COS_PROD@l1',
    ],
  ],
  [
    'COS_SHAMPOO',
    'run out, the renewal accepted',
    ({ dossier }) => Object.assign(one(dossier.licences), { expiry: '2026-05-31', renewalNotice: 'doc' }),
    [
      'failing, yellow production: L-RENEWING(expiry: 2026-05-31, paper: Cosmetics production licence, until: 2026-07-30) -> cure.paperRenewedBy(paper: Cosmetics production licence, until: 2026-07-30) at licences.COS_PROD@l1',
    ],
  ],
  [
    'COS_SHAMPOO',
    'running out',
    ({ dossier }) => Object.assign(one(dossier.licences), { expiry: '2026-06-11' }),
    [
      'met, info production: L-EXPIRING(days: 10, expiry: 2026-06-11, paper: Cosmetics production licence) -> cure.paperRenewSoon(expiry: 2026-06-11, paper: Cosmetics production licence) at licences.COS_PROD@l1',
    ],
  ],
  [
    'COS_SHAMPOO',
    'revoked',
    ({ facts }) => Object.assign(facts.licences.l1 ?? {}, { status: 'revoked' }),
    [
      'failing, red production: L-REVOKED(paper: Cosmetics production licence) -> cure.paperNew(paper: Cosmetics production licence) at licences.COS_PROD@l1',
    ],
  ],
  [
    'COS_SHAMPOO',
    'suspended',
    ({ facts }) => Object.assign(facts.licences.l1 ?? {}, { status: 'suspended' }),
    [
      'failing, red production: L-SUSPENDED(paper: Cosmetics production licence) -> cure.paperRestored(paper: Cosmetics production licence) at licences.COS_PROD@l1',
    ],
  ],
  [
    'COS_SHAMPOO',
    'not what the register has',
    ({ facts }) => Object.assign(facts.licences.l1 ?? {}, { status: 'mismatch' }),
    [
      'failing, red production: L-MISMATCH(paper: Cosmetics production licence) -> cure.paperCorrected(paper: Cosmetics production licence, register: NMPA data search) at licences.COS_PROD@l1',
    ],
  ],
  [
    'COS_SHAMPOO',
    'not looked up',
    ({ facts }) => Object.assign(facts.licences.l1 ?? {}, { status: 'unverified' }),
    [
      'checking, yellow production: L-UNVERIFIED(paper: Cosmetics production licence) -> cure.wait(hours: 4) at licences.COS_PROD@l1',
    ],
  ],
  [
    'COS_SHAMPOO',
    'held by somebody else',
    ({ dossier }) => Object.assign(one(dossier.licences), { holder: OTHER }),
    [
      'failing, yellow production: L-HOLDER(holder: 91440300708461136T, paper: Cosmetics production licence) -> cure.paperHolder(paper: Cosmetics production licence) at licences.COS_PROD@l1',
    ],
  ],
  [
    'COS_SHAMPOO',
    'no holder',
    ({ dossier }) => delete one(dossier.licences).holder,
    [
      'missing, yellow production: L-HOLDER.missing(paper: Cosmetics production licence) -> cure.paperHolder(paper: Cosmetics production licence) at licences.COS_PROD@l1',
    ],
  ],
  [
    'COS_SHAMPOO',
    'a manufacturer without a credit code',
    ({ dossier }) => Object.assign(dossier, { manufacturer: { name: 'A factory' } }),
    [
      'failing, yellow production: L-HOLDER.manufacturer(paper: Cosmetics production licence) -> cure.manufacturer() at basics.manufacturer',
      'failing, yellow production: L-HOLDER.manufacturer(paper: Domestic ordinary cosmetic filing) -> cure.manufacturer() at basics.manufacturer',
    ],
  ],
  [
    'COS_SHAMPOO',
    'out of scope',
    ({ facts }) => Object.assign(facts.licences.l1 ?? {}, { scopeOk: false }),
    [
      'failing, red production: L-SCOPE(category: Shampoo, paper: Cosmetics production licence) -> cure.paperScope(category: Shampoo, paper: Cosmetics production licence) at licences.COS_PROD@l1',
    ],
  ],
  [
    'FOOD_NUT',
    'a food licence of another class',
    ({ dossier }) => Object.assign(one(dossier.licences), { number: 'SC10633019702613' }),
    [
      'failing, red production: L-SCOPE.class(category: Nuts and roasted seeds, needed: 18, paper: Food production licence, stated: 06) -> cure.paperScope(category: Nuts and roasted seeds, paper: Food production licence) at licences.SC@l1',
    ],
  ],
  [
    'FOOD_NUT',
    'a food number that says no class',
    ({ dossier }) => Object.assign(one(dossier.licences), { number: '1' }),
    [
      'failing, yellow production: L-FORMAT(example: SC11834020305037, number: 1, paper: Food production licence) -> cure.paperNumber(example: SC11834020305037, paper: Food production licence) at licences.SC@l1',
    ],
  ],
]

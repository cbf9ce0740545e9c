import type zh from '../zh-CN/company'

const en: typeof zh = {
  title: 'Company',
  headline: 'Tell us about your company',
  intro:
    'Fill in what the business licence says. The public sees only the name; the contact is for the Centre’s checks.',
  sectionLicence: 'Business licence',
  sectionContact: 'Contact',
  name: 'Company name',
  nameHint: 'Exactly as on the business licence',
  creditCode: 'Unified social credit code',
  creditCodeHint: 'The 18 characters on the business licence',
  region: 'Region',
  regionPick: 'Choose province, city and district',
  contactName: 'Name',
  contactMobile: 'Mobile number',
  contactMobileHint: 'The Centre calls it when a check raises a question',
  submit: 'Save and go to capacity',
  submitting: 'Saving',
  consentNote: 'Read and agree to the privacy notice first',
  consentRead: 'Read the privacy notice',
  standing: 'Registration check',
  standing_unverified: 'The Centre is checking. Nothing for you to do',
  standing_verified: 'Verified · {day}',
  standing_mismatch: 'Differs from the register. The Centre will contact you',
  standing_revoked: 'The business licence is revoked',
  standing_suspended: 'The registration is suspended',
  toCapacity: 'Capacity figures',
  toCapacityNote: 'Output, dispatch and service: entered once for all products',
  toProducts: 'My products',
  saved: 'Company saved',
}
export default en

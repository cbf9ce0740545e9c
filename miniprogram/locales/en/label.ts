import type zh from '../zh-CN/label'

const en: typeof zh = {
  title: 'Label',
  labelFields: 'What the label shows',
  labelFieldsNote: 'Hold the label and tick what you see',
  labelImported: 'Imported: read the Chinese label.',
  labelImportedLess: 'Imported: read the Chinese label. Fields that only goods made here have are left out.',
  labelCount: '{met} of {all}',
  labelStandard: 'As in {standard}',
  claims: 'Claims',
  noBannedClaims: 'Any medical, false or other banned claim',
  noBannedClaimsNote: 'Such as "cures", "medicinal", "most effective"',
  claimsYes: 'None',
  claimsNo: 'Yes',
  claimsBad: 'A banned claim turns the code red. Change the label, then this answer.',
  labelPhotos: 'Label photos',
  labelPhotosCount: 'Front and back: {met} of {all}',
  labelPhotosGo: 'Take photos',
  declared: 'What you tick is shown as declared until the Centre or a platform has seen the photos.',
}
export default en

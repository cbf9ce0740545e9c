export { differenceOf, type FieldChange, type Told } from './difference'
export { HIDDEN, maskedMobile, maskedName } from './masked'
export { told } from './told'

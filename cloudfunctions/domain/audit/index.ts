export { differenceOf, type FieldChange, type Told } from './difference'
export { maskedName, told } from './told'

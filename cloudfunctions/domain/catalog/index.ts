export { catalogVersion, categories, categoryForm, formOf, licenceTypes, requirementsInForce } from './forms'
export { prohibited } from './prohibited'

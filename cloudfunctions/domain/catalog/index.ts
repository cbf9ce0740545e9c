export { catalogVersion, categories, categoryForm, formOf, licenceTypes } from './forms'
export { prohibited } from './prohibited'

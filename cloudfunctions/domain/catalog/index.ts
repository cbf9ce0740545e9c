export {
  BUSINESS_LICENCE,
  catalogVersion,
  categories,
  categoryForm,
  formOf,
  formWith,
  licenceTypes,
  requirementsInForce,
} from './forms'
export { prohibited } from './prohibited'

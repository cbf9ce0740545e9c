export { type CompanyKeys, companyKeys, plainName } from './keys'
export { pairsOf } from './pairs'

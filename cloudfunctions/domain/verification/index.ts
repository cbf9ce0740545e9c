export { licenceStatus, nameMatches, standing } from './compare'
export { gatherFacts, holderName, type RegisterReadings } from './facts'
export { incompleteResult } from './result'

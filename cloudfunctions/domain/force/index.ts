export { eventsInForce } from './events'
export { FORCE_REASONS } from './reasons'
export {
  confirmForce,
  declineForce,
  type ForceRefusal,
  type ForceRequest,
  type ForceStep,
  forceState,
  hasForce,
  LAPSE_HOURS,
  mayAsk,
  newForce,
  withdrawForce,
} from './request'

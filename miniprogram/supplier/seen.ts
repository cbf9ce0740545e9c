export { keepSeen, lastSeen } from '../services/seen'

export { type Reading, readingsOf } from './readings'

export { briefName } from './briefName'
export { type Reading, readingsOf } from './readings'

export { COLUMNS, type Places, readHeader } from './header'
export { FRESH_DAYS, isFresh, readingOf, type Scope, scopeNames } from './reading'
export { type ExtractEntry, type RowFault, type RowReading, readRow } from './row'
export { template } from './template'

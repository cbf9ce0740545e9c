export { type Column, type ColumnId, columns, headingOf, missingColumns, placesOf } from './columns'
export { type LineRead, readLine } from './readLine'

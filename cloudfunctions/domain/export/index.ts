export { BOM, type Cell, csvLine } from './csv'

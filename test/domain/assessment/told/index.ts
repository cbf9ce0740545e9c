import type { Row } from '../worded'
import { company } from './company'
import { operation } from './operation'
import { papers } from './papers'
import { quality } from './quality'
import { shipment } from './shipment'

/** Everything that can be wrong with a product, one thing at a time. */
export const everyRow: readonly Row[] = [...papers, ...company, ...quality, ...shipment, ...operation]

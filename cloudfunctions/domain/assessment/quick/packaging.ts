import type { CategoryForm, Face } from '../../../../typings/catalog'
import { checkGtin } from '../../identifiers'
import { type Fields, fields, figure, isRow, text } from '../reading'
import type { Rules } from '../rules'
import { OPEN, type Quick } from './arrived'
import { hasText, hasTexts } from './texts'

/** The lines of the photos: one of every face, and a number under the bars that can be one. */
export function quickPhotos(faces: readonly Face[]): Quick {
  const numbered = faces.includes('barcode')
  return ({ dossier }) => {
    const { photos } = fields(dossier.packaging)
    for (const face of faces) if (!isShown(face, photos)) return OPEN
    return numbered && !gtinHolds(dossier.gtin) ? OPEN : faces.length
  }
}

function isShown(face: Face, photos: unknown): boolean {
  if (!Array.isArray(photos)) return false
  for (const photo of photos) if (isRow(photo) && photo.face === face && hasText(photo.document)) return true
  return false
}

function gtinHolds(gtin: unknown): boolean {
  const stated = text(gtin)
  return stated === undefined || (stated !== null && checkGtin(stated).ok)
}

/** The line of the drop test: documented, from the height that the weight asks for, often enough, all intact. */
export function quickDrop({ dropHeights }: Pick<CategoryForm, 'dropHeights'>, { has, limit }: Rules): Quick {
  const documented = has('K-DROP')
  const high = has('K-DROP-HEIGHT')
  const often = high ? limit('K-DROP-HEIGHT') : 0
  return ({ dossier }) => {
    const packaging = fields(dossier.packaging)
    const { drop } = packaging
    if (!isRow(drop) || (documented && !hasTexts(drop.documents))) return OPEN
    if (!areIntact(drop.drops, often)) return OPEN
    return high && !isHighEnough(drop, packaging.weightKg, dropHeights) ? OPEN : 1
  }
}

function areIntact(results: unknown, often: number): boolean {
  if (!Array.isArray(results) || results.length < often) return false
  for (const result of results) if (result !== true) return false
  return true
}

/** The first line of the standard's table above the weight; the last line includes its weight. */
function isHighEnough(
  { standard, heightMm }: Fields,
  weightKg: unknown,
  tables: CategoryForm['dropHeights'],
): boolean {
  if (standard !== 'ISTA_1A' && standard !== 'ISTA_2A') return false
  const table = tables[standard]
  const weight = figure(weightKg)
  const height = figure(heightMm)
  if (!weight || typeof height !== 'number') return false
  for (const { belowKg, heightMm } of table) if (weight < belowKg) return height >= heightMm
  const last = table.at(-1)
  return last !== undefined && weight === last.belowKg && height >= last.heightMm
}

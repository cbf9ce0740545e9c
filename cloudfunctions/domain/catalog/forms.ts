import type { Category, CategoryForm, LicenceType } from '../../../typings/catalog'
import cosShampoo from './categories/COS_SHAMPOO.json'
import foodNut from './categories/FOOD_NUT.json'
import toy from './categories/TOY.json'
import dropHeightsFile from './dropHeights.json'
import licencesFile from './licences.json'
import { categoryFile, dropHeights, licenceType } from './schema'

/** Version 1 of the catalogue. Later versions live in the database, dated. */
export const catalogVersion = '2026.1'

/** The business licence is asked of everybody; it is the supplier's standing record, not an entry of the dossier. */
export const BUSINESS_LICENCE = 'BIZ'

const types = new Map<string, LicenceType>(
  licencesFile.map((line) => [line.id, licenceType.parse(line) as LicenceType]),
)
const heights = dropHeights.parse(dropHeightsFile).tables

/** In the order in which a supplier chooses from them. */
export const categories: readonly Category[] = [cosShampoo, foodNut, toy].map(
  (file) => categoryFile.parse(file).category as Category,
)

/** A category that names a paper nobody has described is refused at load, not at a supplier's first upload. */
function formOf(category: Category): CategoryForm {
  const needed = [BUSINESS_LICENCE, ...category.licenceGroups.flatMap((group) => group.anyOf)]
  const licenceTypes: Record<string, LicenceType> = {}
  for (const id of needed) {
    const type = types.get(id)
    if (!type)
      throw new Error(`Category ${category.id} asks for licence type ${id}, which licences.json lacks.`)
    licenceTypes[id] = type
  }
  return { category, licenceTypes, dropHeights: heights }
}

const forms = new Map(categories.map((category) => [category.id, formOf(category)]))

/** Everything a category asks for, with its licence types and drop heights; undefined where there is no such category. */
export function categoryForm(id: string): CategoryForm | undefined {
  return forms.get(id)
}

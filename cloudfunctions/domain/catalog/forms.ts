import type { Category, CategoryForm, LicenceType, Requirement } from '../../../typings/catalog'
import { categoryFiles } from './categories'
import dropHeightsFile from './dropHeights.json'
import licencesFile from './licences.json'
import requirementsFile from './requirements.json'
import { categoryFile, dropHeights, licenceType, requirementList } from './schema'

/** Version 1 of the catalogue. Later versions live in the database, dated. */
export const catalogVersion = '2026.1'

/** The business licence is asked of everybody; it is the supplier's standing record, not an entry of the dossier. */
export const BUSINESS_LICENCE = 'BIZ'

/** Every licence, filing and registration that a category can ask for. */
export const licenceTypes: readonly LicenceType[] = licencesFile.map(
  (line) => licenceType.parse(line) as LicenceType,
)
const types = new Map(licenceTypes.map((type) => [type.id, type]))
const heights = dropHeights.parse(dropHeightsFile).tables

/** What version 1 judges, in every category alike. */
export const requirementsInForce: readonly Requirement[] = requirementList.parse(
  requirementsFile,
) as Requirement[]

/** In the order in which a supplier chooses from them. */
export const categories: readonly Category[] = categoryFiles.map(
  (file) => categoryFile.parse(file).category as Category,
)

/** Everything a category asks for under the requirements of version 1. */
export function formOf(category: Category): CategoryForm {
  return formWith(category, requirementsInForce)
}

/**
 * Everything a category asks for, with its licence types and drop heights.
 * A category that names a paper nobody has described is refused at load, not at a supplier's first upload.
 */
export function formWith(category: Category, requirements: readonly Requirement[]): CategoryForm {
  const asked = [BUSINESS_LICENCE, ...category.licenceGroups.flatMap((group) => group.anyOf)]
  const needed: Record<string, LicenceType> = {}
  for (const id of asked) {
    const type = types.get(id)
    if (!type)
      throw new Error(`Category ${category.id} asks for licence type ${id}, which licences.json lacks.`)
    needed[id] = type
  }
  return { category, licenceTypes: needed, dropHeights: heights, requirements: [...requirements] }
}

const forms = new Map(categories.map((category) => [category.id, formOf(category)]))

/** The form of a category of the catalogue; undefined where there is no such category. */
export function categoryForm(id: string): CategoryForm | undefined {
  return forms.get(id)
}

import type { Finding, Target } from '../../../typings/assessment'
import type { CategoryForm, Face } from '../../../typings/catalog'
import { checkGtin } from '../identifiers'
import { all, type Block, type Kind, type LineCheck, line, NONE, unlessSeen, word } from './findings'
import { quickDrop, quickPhotos } from './quick/packaging'
import type { RequirementId } from './requirements'
import type { Raise, Rules } from './rules'
import type { Situation } from './situation'

/** Kind `packaging`: a photo of every face, and the drop test at the height that the weight asks for. */
export const packaging: Kind = (form, rules) => {
  const { photos, dropTest } = form.category.packaging
  const blocks: Block[] = []
  if (rules.has('K-PHOTO')) {
    blocks.push({ lines: photos.map((face) => photoLine(face, rules.raise)), quick: quickPhotos(photos) })
  }
  if (dropTest && JUDGED.some(rules.has)) {
    blocks.push({ lines: [dropLine(form, rules)], quick: quickDrop(form, rules) })
  }
  return blocks
}

const JUDGED: readonly RequirementId[] = ['K-DROP', 'K-DROP-HEIGHT', 'K-DROP-FAIL', 'K-DROP-FAIL-DG']

function photoLine(face: Face, raise: Raise): LineCheck {
  const target: Target = { section: 'packaging', field: face }
  return {
    find: ({ photos, gtin }) => {
      const missing = photos.has(face)
        ? NONE
        : raise([`K-PHOTO.${face}`, {}], [`cure.photo.${face}`, {}], target)
      return face === 'barcode' ? all(missing, gtinFindings(gtin, raise)) : missing
    },
    show: ({ photos }, findings) =>
      line({
        id: `photo:${face}`,
        capacity: 'shipment',
        title: [`line.photo.${face}`, {}],
        absence: 'yellow',
        findings,
        target,
        ...(photos.has(face) && { fact: word('fact.photo', {}) }),
      }),
  }
}

/** The number under the bars: wrong, it leads whoever scans the package to another product. */
function gtinFindings(gtin: Situation['gtin'], raise: Raise): readonly Finding[] {
  if (gtin === undefined || (gtin !== null && checkGtin(gtin).ok)) return NONE
  return raise(['K-PHOTO.gtin', {}], ['cure.gtin', {}], { section: 'basics', field: 'gtin' })
}

const DROP: Target = { section: 'packaging', field: 'drop' }
const HEIGHT: Target = { section: 'packaging', field: 'heightMm' }
const WEIGHT: Target = { section: 'packaging', field: 'weightKg' }

function dropLine(form: CategoryForm, rules: Rules): LineCheck {
  const { has, raise } = rules
  return {
    find: (situation) => {
      const { drop } = situation
      if (!drop && has('K-DROP')) return raise(['K-DROP', {}], ['cure.drop', {}], DROP)
      const documented = drop && drop.documents.length > 0
      return all(
        documented ? NONE : raise(['K-DROP.document', {}], ['cure.dropDocument', {}], DROP),
        heightFindings(form, situation, raise),
        resultFindings(
          drop?.drops ?? [],
          situation.dangerous || form.category.packaging.dangerous === true,
          rules,
        ),
      )
    },
    show: ({ drop, seen }, findings) => {
      const height = drop?.heightMm
      return line({
        id: 'drop',
        capacity: 'shipment',
        title: ['line.drop', {}],
        absence: 'yellow',
        findings,
        target: DROP,
        ...(typeof height === 'number' &&
          unlessSeen(seen.drop, word('fact.drop', { height, drops: drop?.drops.length ?? 0 }))),
      })
    },
  }
}

/** The standard's table: below a weight its height; the last line includes its weight; above it there is none. */
function heightFindings(
  form: CategoryForm,
  { drop, weightKg: weight }: Situation,
  raise: Raise,
): readonly Finding[] {
  const standard = drop?.standard
  if (standard !== 'ISTA_1A' && standard !== 'ISTA_2A') {
    return raise(['K-DROP-HEIGHT.standard', {}], ['cure.dropStandard', {}], { ...DROP, field: 'standard' })
  }
  const table = form.dropHeights[standard]
  if (typeof weight !== 'number' || weight === 0) {
    return raise(['K-DROP-HEIGHT.weight', {}], ['cure.dropWeight', {}], WEIGHT)
  }
  const max = table.at(-1)?.belowKg ?? 0
  const required = table.find(
    ({ belowKg }) => weight < belowKg || (weight === belowKg && belowKg === max),
  )?.heightMm
  if (required === undefined) {
    return raise(['K-DROP-HEIGHT.heavy', { weight, max }], ['cure.dropHeavy', { max }], WEIGHT)
  }
  const height = drop?.heightMm
  if (typeof height !== 'number') {
    return raise(['K-DROP-HEIGHT.height', { required, weight }], ['cure.dropHeight', { required }], HEIGHT)
  }
  return height < required
    ? raise(['K-DROP-HEIGHT', { height, required, weight }], ['cure.dropHeight', { required }], HEIGHT)
    : NONE
}

/** Each drop has its own result; one that damaged the goods is red for dangerous goods, which leak. */
function resultFindings(
  results: readonly unknown[],
  dangerous: boolean,
  { has, limit, raise }: Rules,
): readonly Finding[] {
  let drops = 0
  let failed = 0
  for (const result of results) {
    if (typeof result === 'boolean') drops++
    if (result === false) failed++
  }
  let found = NONE
  if (failed > 0) {
    found = dangerous
      ? raise(['K-DROP-FAIL-DG', { failed, drops }], ['cure.repackDangerous', {}], DROP)
      : raise(['K-DROP-FAIL', { failed, drops }], ['cure.repack', {}], DROP)
  }
  const required = has('K-DROP-HEIGHT') ? limit('K-DROP-HEIGHT') : 0
  if (drops >= required && drops === results.length) return found
  return all(found, raise(['K-DROP-HEIGHT.drops', { drops, required }], ['cure.dropTen', { required }], DROP))
}

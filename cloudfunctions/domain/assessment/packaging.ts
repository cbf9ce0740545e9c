import type { ChecklistLine, Finding, Target } from '../../../typings/assessment'
import type { CategoryForm, Face } from '../../../typings/catalog'
import { checkGtin } from '../identifiers'
import { type Kind, line, type Raise, word } from './findings'
import type { Situation } from './situation'

/** ISTA 1A and 2A: one corner, three edges, six faces. */
const DROPS = 10

/** Kind `packaging`: a photo of every face, and the drop test at the height that the weight asks for. */
export const packaging: Kind = (form, raise) => {
  const { photos, dropTest } = form.category.packaging
  return (situation) => ({
    lines: [
      ...photos.map((face) => photoLine(face, situation, raise)),
      ...(dropTest ? [dropLine(form, situation, raise)] : []),
    ],
  })
}

function photoLine(face: Face, { photos, gtin }: Situation, raise: Raise): ChecklistLine {
  const target: Target = { section: 'packaging', field: face }
  const findings: Finding[] = []
  if (!photos.has(face)) findings.push(raise([`K-PHOTO.${face}`, {}], [`cure.photo.${face}`, {}], target))
  // The number under the bars: wrong, it leads whoever scans the package to another product.
  const wrong = gtin === null || (typeof gtin === 'string' && !checkGtin(gtin).ok)
  if (face === 'barcode' && wrong) {
    findings.push(raise(['K-PHOTO.gtin', {}], ['cure.gtin', {}], { section: 'basics', field: 'gtin' }))
  }
  return line({
    id: `photo:${face}`,
    capacity: 'shipment',
    title: [`line.photo.${face}`, {}],
    absence: 'yellow',
    findings,
    target,
    ...(photos.has(face) && { fact: word('fact.photo', {}) }),
  })
}

const DROP: Target = { section: 'packaging', field: 'drop' }
const HEIGHT: Target = { section: 'packaging', field: 'heightMm' }
const WEIGHT: Target = { section: 'packaging', field: 'weightKg' }

function dropLine(form: CategoryForm, situation: Situation, raise: Raise): ChecklistLine {
  const { drop } = situation
  const height = drop?.heightMm
  return line({
    id: 'drop',
    capacity: 'shipment',
    title: ['line.drop', {}],
    absence: 'yellow',
    findings: drop
      ? [
          ...(drop.documents.length > 0
            ? []
            : [raise(['K-DROP.document', {}], ['cure.dropDocument', {}], DROP)]),
          ...heightFindings(form, situation, raise),
          ...resultFindings(form, situation, raise),
        ]
      : [raise(['K-DROP', {}], ['cure.drop', {}], DROP)],
    target: DROP,
    ...(typeof height === 'number' && {
      fact: word('fact.drop', { height, drops: drop?.drops.length ?? 0 }),
    }),
  })
}

/** The standard's table: below a weight its height; the last line includes its weight; above it there is none. */
function heightFindings(form: CategoryForm, { drop, weightKg: weight }: Situation, raise: Raise): Finding[] {
  const standard = drop?.standard
  if (standard !== 'ISTA_1A' && standard !== 'ISTA_2A') {
    return [raise(['K-DROP-HEIGHT.standard', {}], ['cure.dropStandard', {}], { ...DROP, field: 'standard' })]
  }
  const table = form.dropHeights[standard]
  if (typeof weight !== 'number' || weight === 0) {
    return [raise(['K-DROP-HEIGHT.weight', {}], ['cure.dropWeight', {}], WEIGHT)]
  }
  const max = table.at(-1)?.belowKg ?? 0
  const required = table.find(
    ({ belowKg }) => weight < belowKg || (weight === belowKg && belowKg === max),
  )?.heightMm
  if (required === undefined) {
    return [raise(['K-DROP-HEIGHT.heavy', { weight, max }], ['cure.dropHeavy', { max }], WEIGHT)]
  }
  const height = drop?.heightMm
  if (typeof height !== 'number') {
    return [raise(['K-DROP-HEIGHT.height', { required, weight }], ['cure.dropHeight', { required }], HEIGHT)]
  }
  return height < required
    ? [raise(['K-DROP-HEIGHT', { height, required, weight }], ['cure.dropHeight', { required }], HEIGHT)]
    : []
}

/** Each drop has its own result; one that damaged the goods is red for dangerous goods, which leak. */
function resultFindings(form: CategoryForm, { drop, ...stated }: Situation, raise: Raise): Finding[] {
  const dangerous = stated.dangerous || form.category.packaging.dangerous === true
  const results = drop?.drops ?? []
  const drops = results.filter((result) => typeof result === 'boolean').length
  const failed = results.filter((result) => result === false).length
  const found: Finding[] = []
  if (failed > 0) {
    found.push(
      dangerous
        ? raise(['K-DROP-FAIL-DG', { failed, drops }], ['cure.repackDangerous', {}], DROP)
        : raise(['K-DROP-FAIL', { failed, drops }], ['cure.repack', {}], DROP),
    )
  }
  if (drops < DROPS || drops < results.length) {
    const params = { drops, required: DROPS }
    found.push(raise(['K-DROP-HEIGHT.drops', params], ['cure.dropTen', { required: DROPS }], DROP))
  }
  return found
}

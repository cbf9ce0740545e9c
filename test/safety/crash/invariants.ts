/** What is true of the whole database whenever nothing is under way, however often it was killed before. */
import type {
  AuditEntry,
  Code,
  CodeChange,
  DocumentRecord,
  Force,
  HealthChangeRecord,
  HealthNumber,
  HealthPerson,
  InboxMessage,
  OutboxEntry,
  Product,
} from '../../../cloudfunctions/runtime/store/records'
import { plain } from '../../functions/patrol'

/** Documents by `collection/id`, as they are read past the functions. */
export type Everything = Record<string, unknown>

/** The documents of one collection. */
export function inside<D extends object>(everything: Everything, collection: string): (D & Identified)[] {
  return Object.entries(everything).flatMap(([place, document]) =>
    place.startsWith(`${collection}/`) ? [plain(document) as D & Identified] : [],
  )
}
interface Identified {
  _id: string
}

/** What is broken, in words; nothing when all is well. `now`: milliseconds. */
export function brokenIn(everything: Everything, now: number): string[] {
  const has = (collection: string, id: string) => `${collection}/${id}` in everything
  const broken: string[] = []
  const must = (isSo: boolean, words: string) => {
    if (!isSo) broken.push(words)
  }
  const products = inside<Product>(everything, 'products')
  for (const { _id, productId, version, outlook } of inside<Code>(everything, 'codes')) {
    const product = products.find((one) => one._id === productId)
    must(product?.code?.token === _id, `the code ${_id} is its product's`)
    must(product?.submitted?.version === version, `the code ${_id} is of the version that was submitted`)
    must(
      JSON.stringify(product?.code?.outlook) === JSON.stringify(outlook),
      `code ${_id} and product agree on the colour`,
    )
    must(has('versions', `${productId}:${version}`), `version ${version} of the code ${_id} is kept`)
    must(
      has('assessments', `${productId}:${version}:${outlook.assessmentId}`),
      `the assessment of the code ${_id} is kept`,
    )
    const changes = inside<CodeChange>(everything, 'codeChanges')
      .filter((one) => one.productId === productId)
      .sort((a, b) => (a.order < b.order ? -1 : 1))
    for (const [index, change] of changes.entries())
      must(index === 0 || change.from === changes[index - 1]?.to, `the history of ${_id} has no gap`)
    must(changes.at(-1)?.to === outlook.stages[0]?.state, `the history of ${_id} ends at its colour`)
  }
  for (const product of products) {
    if (product.code) must(has('codes', product.code.token), `the code of ${product._id} exists`)
    must(!product.submitted || !!product.code, `${product._id} was submitted and has a code`)
    must(has('suppliers', product.supplierId), `the company of ${product._id} exists`)
    for (const { forceId } of product.events ?? [])
      must(!forceId || has('forces', forceId), `the measure behind the event of ${product._id} exists`)
  }
  for (const kind of ['launches', 'verifications'])
    for (const { _id, productId } of inside<{ productId?: string }>(everything, kind))
      must(!productId || has('products', productId), `the product of ${kind} ${_id} exists`)
  for (const { _id, fileId, uploadedAt } of inside<DocumentRecord>(everything, 'documents'))
    must(!uploadedAt || !!fileId, `the document ${_id} has its file`)
  for (const { _id, kind, state, productId } of inside<Force>(everything, 'forces')) {
    const events = products.find((one) => one._id === productId)?.events ?? []
    const counts =
      kind !== 'manualRed' || state !== 'confirmed' || events.some(({ forceId }) => forceId === _id)
    must(counts, `the confirmed measure ${_id} is on its product`)
  }
  for (const { _id, numberId, colour } of inside<HealthPerson>(everything, 'healthPeople')) {
    const number = inside<HealthNumber>(everything, 'healthNumbers').find((one) => one._id === numberId)
    must(number?.personId === _id, `the number of the person ${_id} is theirs`)
    const changes = inside<HealthChangeRecord>(everything, 'healthChanges')
      .filter((one) => one.personId === _id)
      .sort((a, b) => (a.order < b.order ? -1 : 1))
    for (const [index, change] of changes.entries())
      must(
        index === 0 || change.from === changes[index - 1]?.to,
        `the history of the person ${_id} has no gap`,
      )
    must(changes.at(-1)?.to === colour, `the history of the person ${_id} ends at their colour`)
  }
  // A change by a person is its effect, its stored answer and its audit entry, in one commit.
  const byPeople = inside<AuditEntry>(everything, 'audit').filter(({ role }) => role !== 'system').length
  must(
    byPeople === inside<object>(everything, 'requests').length,
    'every change has one audit entry and one answer',
  )
  const waiting = inside<OutboxEntry>(everything, 'outbox').filter(({ at }) => Date.parse(at) <= now)
  must(waiting.length === 0, `nothing is left in the outbox: ${JSON.stringify(waiting).slice(0, 200)}`)
  return broken
}

/** Collections whose number of documents hangs on when the courier came, not on what was done. */
const BY_TIMING = new Set(['assessments', 'audit', 'auditPages', 'outbox', 'patrolRuns', 'webhookEvents'])

/** How many documents each collection has, and who was told what how often: the same with kills and without. */
export function shapeOf(everything: Everything): Record<string, number> {
  const shape: Record<string, number> = {}
  const count = (what: string) => {
    shape[what] = (shape[what] ?? 0) + 1
  }
  for (const place of Object.keys(everything)) {
    const [collection = ''] = place.split('/')
    if (!BY_TIMING.has(collection)) count(collection)
  }
  for (const { to, about } of inside<InboxMessage>(everything, 'messages'))
    count(`${to} was told ${undrawn(about.code)} ${about.params?.to ?? ''}`.trim())
  for (const { role, action } of inside<AuditEntry>(everything, 'audit'))
    if (role !== 'system') count(`audit of ${action}`)
  return shape
}

/** Whether a request is drawn for review hangs on the product's random id; each request is told once, either way. */
const undrawn = (code: string) => (code === 'launchDrawn' ? 'launchRequested' : code)

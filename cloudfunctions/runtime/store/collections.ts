/** Every collection, declared once: the typed access reads it, and the build writes its indexes out. */
import type * as records from './records'

export interface CollectionIndex {
  name: string
  fields: { path: string; order: 1 | -1 }[]
  unique: boolean
}

export interface Collection<D extends object> {
  name: string
  indexes: CollectionIndex[]
  /** How long its documents are kept, in words. */
  kept: string
  /** Carries the type of the documents; never set. */
  document?: D
}

const declared: Collection<object>[] = []

function collection<D extends object>(name: string, kept: string, ...indexes: string[][]): Collection<D> {
  const made: Collection<D> = { name, kept, indexes: indexes.map(indexOf) }
  declared.push(made)
  return made
}

/** `-at` is descending. */
function indexOf(paths: string[]): CollectionIndex {
  const fields = paths.map((path) =>
    path.startsWith('-') ? { path: path.slice(1), order: -1 as const } : { path, order: 1 as const },
  )
  return { name: fields.map((field) => field.path).join('_'), fields, unique: false }
}

const WHILE_ACTIVE = 'while the code is active, then 3 years'

export const users = collection<records.User>(
  'users',
  'until 30 days after the account closes',
  ['supplierId'],
  ['platform.id'],
  ['role'],
)
export const exports = collection<records.DataExport>('exports', '1 day', ['owner', 'at'])
export const claims = collection<records.Claim>(
  'claims',
  '3 years',
  ['open', 'order'],
  ['claimant', '-at'],
  ['supplierId', 'open'],
)
export const forces = collection<records.Force>(
  'forces',
  'for ever: measures are published',
  ['open', 'order'],
  ['-order'],
  ['subject', 'kind'],
)
export const appeals = collection<records.Appeal>(
  'appeals',
  WHILE_ACTIVE,
  ['open', 'order'],
  ['findingKey'],
  ['supplierId', '-listed'],
  ['productId', '-listed'],
)
export const questions = collection<records.StoredQuestion>(
  'questions',
  '3 years',
  ['open', 'order'],
  ['supplierId', '-listed'],
  ['supplierId', 'open'],
)
export const suppliers = collection<records.Supplier>('suppliers', WHILE_ACTIVE)
export const products = collection<records.Product>('products', WHILE_ACTIVE, ['supplierId', '-order'])
export const versions = collection<records.ProductVersion>('versions', WHILE_ACTIVE, ['supplierId'])
export const assessments = collection<records.AssessmentRecord>('assessments', WHILE_ACTIVE, ['supplierId'])
export const codes = collection<records.Code>('codes', WHILE_ACTIVE, ['supplierId'], ['number'])
export const codeChanges = collection<records.CodeChange>('codeChanges', WHILE_ACTIVE, [
  'productId',
  '-order',
])
export const miniCodes = collection<records.MiniCode>('miniCodes', WHILE_ACTIVE)
export const verifications = collection<records.Verification>(
  'verifications',
  WHILE_ACTIVE,
  ['open', 'order'],
  ['open', 'kind', 'order'],
  ['open', 'closedAt'],
  ['open', 'openedAt'],
  ['supplierId'],
)
export const extracts = collection<records.RegisterExtract>('extracts', '3 years', ['-order'])
export const registerEntries = collection<records.RegisteredPaper>(
  'registerEntries',
  'until a newer extract of the register replaces it',
)
export const extractFaults = collection<records.ExtractFaults>('extractFaults', '90 days', [
  'extractId',
  'order',
])
export const platforms = collection<records.Platform>('platforms', 'while it is connected, then 3 years', [
  'state',
])
export const listings = collection<records.Listing>('listings', WHILE_ACTIVE, ['supplierId'], ['productId'])
export const launches = collection<records.Launch>(
  'launches',
  '3 years after the decision',
  ['platformId', 'awaits', 'order'],
  ['platformId', 'awaits', 'lane', 'order'],
  ['platformId', 'toReview', 'order'],
  ['platformId', 'decidedAt'],
  ['platformId', '-listed'],
  ['supplierId', '-listed'],
  ['supplierId', 'reviewedAt'],
  ['productId', 'state'],
  ['productId', '-listed'],
)
export const commitments = collection<records.Commitment>('commitments', 'for ever', ['day'])
export const problems = collection<records.Problem>(
  'problems',
  '3 years',
  ['open', 'order'],
  ['reporter', 'at'],
)
export const documents = collection<records.DocumentRecord>(
  'documents',
  WHILE_ACTIVE,
  ['supplierId'],
  ['owner', 'purpose'],
)
export const documentContents = collection<records.DocumentContent>('documentContents', WHILE_ACTIVE)
export const invitations = collection<records.Invitation>('invitations', '30 days', ['supplierId'])
export const installation = collection<records.Installation>('installation', 'for ever')
export const messages = collection<records.InboxMessage>('messages', '1 year', ['to', '-order'])
export const apiAccess = collection<records.ApiAccess>('apiAccess', 'while the platform is connected')
export const apiNonces = collection<records.ApiNonce>(
  'apiNonces',
  '10 minutes',
  ['platformId', 'minute'],
  ['minute'],
)
export const webhookQueues = collection<records.WebhookQueue>(
  'webhookQueues',
  WHILE_ACTIVE,
  ['supplierId'],
  ['token'],
  ['platformId', 'state'],
)
export const webhookEvents = collection<records.WebhookEvent>('webhookEvents', '90 days', [
  'platformId',
  'order',
])
export const webhookHealth = collection<records.WebhookHealth>(
  'webhookHealth',
  'while the platform is connected',
)
export const reportedFigures = collection<records.ReportedFigures>('reportedFigures', WHILE_ACTIVE, [
  'productId',
  'month',
])
export const outbox = collection<records.OutboxEntry>('outbox', 'until it is sent', ['at'])
export const requests = collection<records.RequestRecord>('requests', '7 days', ['at'])
export const audit = collection<records.AuditEntry>('audit', '5 years', ['at'], ['actor', 'at'])
export const accessLog = collection<records.AccessEntry>(
  'accessLog',
  '180 days by name, then without',
  ['at'],
  ['supplierId', '-order'],
)

export const patrolRuns = collection<records.PatrolRun>('patrolRuns', '90 days', ['startedAt'])
export const notices = collection<records.Notice>('notices', '400 days', ['at'])
export const auditPages = collection<records.AuditPage>('auditPages', '5 years', ['day'])
export const auditHeads = collection<records.AuditHead>('auditHeads', 'for ever', ['day'])
export const certificates = collection<records.DeletionCertificate>('certificates', 'for ever', ['day'])

/** All of them, for the build. */
export const collections: readonly Collection<object>[] = declared

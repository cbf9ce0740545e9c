import type {
  ComplaintRate,
  MyProblem,
  ProblemDetail,
  ProblemRow,
  ProblemState,
} from '../../../typings/contract'
import { complaintBp, countedLately } from '../../domain/event'
import { shownState } from '../code/codes'
import { documentInfo } from '../document/documents'
import type { Call } from '../onion/call'
import { codes, documents, problems, products } from '../store/collections'
import type { Stored } from '../store/database'
import type { Problem, Product } from '../store/records'
import { holderOf } from '../verification/holding'
import { duplicatesOf } from './outcome'

/** As much of a text as tells it from others in a list. */
const GIST = 60
const gistOf = (text: string) => (text.length > GIST ? `${text.slice(0, GIST)}…` : text)
/** Other reports of the same product that are offered for merging. */
const OTHERS = 20

const stateOf = ({ state, forceId, open }: Problem): ProblemState => (open && forceId ? 'waiting' : state)

export function problemRow(call: Call, problem: Stored<Problem>): ProblemRow {
  const { _id: id, product, supplier, reason, gravity, platform, text, at, dueAt, merged } = problem
  const held = holderOf(call, problem)
  return {
    id,
    product,
    supplier,
    reason,
    gravity,
    state: stateOf(problem),
    ...(platform && { platform: platform.name }),
    gist: gistOf(text),
    at,
    dueAt,
    merged,
    pictures: problem.documents.length,
    ...(held && { heldBy: held.by }),
  }
}

/** A report with all that a clerk judges it by. Openids never leave the functions: nobody learns who reported it. */
export async function problemDetail(call: Call, problem: Stored<Problem>): Promise<ProblemDetail> {
  const { productId, supplierId, token, text, revision, answer, duplicateOf, forceId, open } = problem
  const product = await call.read.one(products, productId)
  const code = await call.read.one(codes, token)
  const pictures = await call.read.many(documents, problem.documents)
  const same = await call.read.find(problems, { where: { productId, open: true }, limit: OTHERS + 1 })
  const holder = holderOf(call, problem)
  return {
    ...problemRow(call, problem),
    revision,
    productId,
    supplierId,
    token,
    colour: code ? shownState(code, call) : 'grey',
    text,
    documents: pictures.map(documentInfo),
    mine: holder?.owner === call.openid,
    ...(problem.reporter === call.openid && { barred: 'reporter' as const }),
    others: same
      .filter((one) => one._id !== problem._id && !one.forceId)
      .map(({ _id: id, reason, text: said, at }) => ({ id, reason, gist: gistOf(said), at })),
    duplicates: (await duplicatesOf(call, problem)).map(({ text: said, at, platform }) => ({
      text: said,
      at,
      ...(platform && { platform: platform.name }),
    })),
    ...(duplicateOf && { duplicateOf }),
    ...(open && forceId && { forceId }),
    ...(answer && { answer }),
    rate: rateOf(call, product),
  }
}

function rateOf(call: Call, product: Product | undefined): ComplaintRate {
  const { reported, counted = [] } = product ?? {}
  const bp = complaintBp(reported, counted, call.now)
  return {
    ...(reported?.orders !== undefined && { orders: reported.orders }),
    ...(reported && { month: reported.month }),
    platforms: reported?.complaints ?? 0,
    center: countedLately(counted, call.now),
    ...(bp !== undefined && { bp }),
  }
}

/** Own reports; one that was merged shows what became of the one that stands for it. */
export async function myProblems(call: Call, own: Stored<Problem>[]): Promise<MyProblem[]> {
  const ids = own.flatMap(({ duplicateOf }) => duplicateOf ?? [])
  const byId = new Map((await call.read.many(problems, ids)).map((one) => [one._id, one]))
  return own.map((one) => {
    const { _id: id, product, reason, text, at } = one
    const { state, answer } = byId.get(one.duplicateOf ?? '') ?? one
    return {
      id,
      product,
      reason,
      text,
      at,
      state: state === 'duplicate' ? 'open' : state,
      ...(answer && { answer: { text: answer.text, at: answer.at } }),
    }
  })
}

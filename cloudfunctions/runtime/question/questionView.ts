import type { CenterQuestion, Question } from '../../../typings/contract'
import { shanghaiDay } from '../../domain/calendar'
import { stageOn } from '../code/outlook'
import { documentInfo } from '../document/documents'
import type { Call } from '../onion/call'
import { documents, products } from '../store/collections'
import type { Stored } from '../store/database'
import type { StoredQuestion } from '../store/records'

/** Questions with their products and documents, in two reads however many they are. */
export async function questionViews(call: Call, asked: Stored<StoredQuestion>[]): Promise<Question[]> {
  const files = await call.read.many(
    documents,
    asked.flatMap((one) => one.documents),
  )
  const infos = new Map(files.map((one) => [one._id, documentInfo(one)]))
  const about = await call.read.many(
    products,
    asked.flatMap(({ productId }) => productId ?? []),
  )
  const known = new Map(about.map((one) => [one._id, one]))
  return asked.map(
    ({ _id: id, at, askerName: by, text, productId, product: name, documents: ids, answer }) => {
      const product = known.get(productId ?? '')
      const state =
        product?.code && !product.withdrawn && stageOn(product.code.outlook, shanghaiDay(call.now)).state
      return {
        id,
        at,
        by,
        text,
        ...(productId && { product: { productId, name: name ?? '', state: state || 'grey' } }),
        documents: ids.flatMap((one) => infos.get(one) ?? []),
        ...(answer && { answer: { text: answer.text, at: answer.at, by: answer.by } }),
      }
    },
  )
}

/** The same for the Centre, with whose they are and until when they are to be answered. */
export async function centerQuestionViews(
  call: Call,
  asked: Stored<StoredQuestion>[],
): Promise<CenterQuestion[]> {
  const views = await questionViews(call, asked)
  return asked.map(({ supplier, supplierId, dueAt, revision }, at) => ({
    ...(views[at] as Question),
    supplier,
    supplierId,
    dueAt,
    revision,
  }))
}

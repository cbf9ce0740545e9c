/** Uploads and whole products of the demo, made by calling the real functions as a phone does. */
import { createHash } from 'node:crypto'
import type { ProductView } from '../../typings/contract'
import type { DocumentId, DocumentPurpose } from '../../typings/dossier'
import type { Day } from '../../typings/text'
import { pdf, png } from './files'
import { act, type CallAs, COMPANIES } from './people'
import { CAPACITY, type DossierDocuments, nutDossier, shampooDossier, toyDossier } from './shampoo'

/** Puts a file at a cloud path as a WeChat user and answers its file id, as `wx.cloud.uploadFile` does. */
export type UploadAs = (openid: string, cloudPath: string, content: Buffer) => Promise<string>

/** The same words give the same key, so a demo that was cut short can be made again. */
export function keyOf(...words: string[]): string {
  return createHash('sha256').update(words.join('|')).digest('hex').slice(0, 32)
}

/** Issues a path, uploads there and confirms: one document. */
export async function uploadDocument(
  call: CallAs,
  upload: UploadAs,
  openid: string,
  file: { purpose: DocumentPurpose; name: string; type: string; content: Buffer; productId?: string },
): Promise<DocumentId> {
  const { purpose, name, type, content, productId } = file
  const { documentId, cloudPath } = await act(call, openid, 'supplier', 'issueUpload', {
    purpose,
    name,
    type,
    size: content.length,
    ...(productId && { productId }),
    requestKey: keyOf('issue', openid, productId ?? '', name),
  })
  const fileId = await upload(openid, cloudPath, content)
  const requestKey = keyOf('confirm', documentId)
  const { id } = await act(call, openid, 'supplier', 'confirmUpload', { documentId, fileId, requestKey })
  return id
}

/** All documents that an example dossier refers to. */
export async function uploadDossierDocuments(
  call: CallAs,
  upload: UploadAs,
  openid: string,
  productId: string,
): Promise<DossierDocuments> {
  const paper = (purpose: DocumentPurpose, name: string, title: string) =>
    uploadDocument(call, upload, openid, {
      purpose,
      name,
      type: 'application/pdf',
      content: pdf(title),
      productId,
    })
  const photo = (name: string, tint: [number, number, number]) =>
    uploadDocument(call, upload, openid, {
      purpose: 'photo',
      name,
      type: 'image/png',
      content: png(240, 160, tint),
      productId,
    })
  return {
    licence: await paper('licence', '生产许可证.pdf', 'Production licence (example)'),
    filing: await paper('licence', '备案凭证.pdf', 'Filing (example)'),
    report: await paper('report', '检验报告.pdf', 'Inspection report (example)'),
    drop: await paper('drop', '跌落试验.pdf', 'Drop test (example)'),
    photos: {
      outer: await photo('外箱.png', [0xb0, 0x8a, 0x5a]),
      inner: await photo('内衬.png', [0xd0, 0xd0, 0xc8]),
      label_front: await photo('标签正面.png', [0x1b, 0x8a, 0x5a]),
      label_back: await photo('标签背面.png', [0x2f, 0x6f, 0x8f]),
      barcode: await photo('条码.png', [0x20, 0x20, 0x20]),
    },
  }
}

const EXAMPLES = {
  COS_SHAMPOO: shampooDossier,
  FOOD_NUT: nutDossier,
  TOY: toyDossier,
}

/** A filled-in draft of a category, for a company that exists. Answers it as it was judged last. */
export async function makeDraft(
  call: CallAs,
  upload: UploadAs,
  openid: string,
  company: keyof typeof COMPANIES,
  category: keyof typeof EXAMPLES,
  days: { reportDay: Day; expiry: Day },
): Promise<ProductView> {
  const { creditCode: holder } = COMPANIES[company]
  const { capacityRevision: revision } = await act(call, openid, 'supplier', 'company', {})
  if (revision === 0)
    await act(call, openid, 'supplier', 'saveCapacity', {
      capacity: CAPACITY,
      revision,
      requestKey: keyOf('capacity', openid),
    })
  const { productId } = await act(call, openid, 'supplier', 'createProduct', {
    category,
    name: category,
    origin: 'domestic',
    requestKey: keyOf('create', openid, category),
  })
  const documents = await uploadDossierDocuments(call, upload, openid, productId)
  return act(call, openid, 'supplier', 'saveDraft', {
    productId,
    revision: 1,
    changes: EXAMPLES[category]({ holder, documents, ...days }),
    requestKey: keyOf('fill', productId),
  })
}

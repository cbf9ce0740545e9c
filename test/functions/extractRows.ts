/** Register extracts for tests: lines of a register as its export writes them. */
import type { Person, TestCloud } from './harness'
import { key } from './harness'

export const HEAD = '编号,持证人,统一社会信用代码,范围,有效期至,状态'

export interface Line {
  number: string
  holder?: string
  code?: string
  scope?: string
  until?: string
  status?: string
}

export function csv(lines: Line[], head = HEAD): string {
  const rows = lines.map(
    ({ number, holder = '甲公司', code = '', scope = '', until = '2029-12-31', status = '有效' }) =>
      [number, holder, code, scope, until, status].join(','),
  )
  return `${[head, ...rows].join('\r\n')}\r\n`
}

/** Uploads a file as the Centre's phone does. */
export async function uploadExtract(house: TestCloud, who: Person, content: Buffer, name = 'extract.csv') {
  const { documentId, cloudPath } = await who.get('center', 'issueUpload', {
    purpose: 'register',
    name,
    type: 'text/csv',
    size: content.length,
    requestKey: key(),
  })
  const fileId = await house.upload(who.openid, cloudPath, content)
  await who.get('center', 'confirmUpload', { documentId, fileId, requestKey: key() })
  return documentId
}

/** Uploads and starts; the courier does the rest. */
export async function startImport(
  house: TestCloud,
  who: Person,
  content: Buffer | string,
  day: string,
  types = ['COS_PROD'],
) {
  const documentId = await uploadExtract(house, who, Buffer.from(content))
  return who.get('center', 'startExtract', { documentId, types, day, requestKey: key() })
}

/** The same, waited for. */
export async function importAll(
  house: TestCloud,
  who: Person,
  content: Buffer | string,
  day: string,
  types = ['COS_PROD'],
) {
  const { id } = await startImport(house, who, content, day, types)
  // A run that was kicked may be at it still; the timer's leaves it alone.
  for (let runs = 0; runs < 200; runs++) {
    await house.quiet()
    await house.cloud.fireTimer('courier')
    const view = await who.get('center', 'extract', { id })
    if (view.state === 'done' || view.state === 'failed') return view
  }
  throw new Error('the import does not end')
}

/** The Shanghai day some days from now. */
export const dayFromNow = (days: number, now = Date.now()): string =>
  new Date(now + (8 + 24 * days) * 3600_000).toISOString().slice(0, 10)

/** Numbers of cosmetics production licences that differ. */
export const cosmetics = (index: number): string => `浙妆${String(20_200_000 + index)}`

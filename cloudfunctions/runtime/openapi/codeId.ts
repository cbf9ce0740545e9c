import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { codes } from '../store/collections'

/** The token of a code that is named by its token, its address or the number under it, such as `QY7K-4M2T`. */
export async function tokenOfId(call: Call, id: string): Promise<string> {
  const number = id.trim().toUpperCase()
  if (!/^[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(number)) return id
  const [code] = await call.read.find(codes, { where: { number }, limit: 1 })
  return code?._id ?? refuse('NOT_FOUND')
}

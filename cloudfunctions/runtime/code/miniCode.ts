import type { Call } from '../onion/call'
import { logFault } from '../onion/log'
import { refuse } from '../onion/refusal'
import { cloud } from '../store/cloud'
import { miniCodes } from '../store/collections'
import type { Product } from '../store/records'
import { keepFile, shortLink } from '../store/storage'
import { put, type Write } from '../store/writes'

/** The page that a scan opens; its `scene` is the bare token, which just fits WeChat's 32 characters. */
const PAGE = 'pages/code/code'
/** Pixels: sharp on a label of 5 cm. */
const WIDTH = 640

/** A link to the mini-program code of a product. WeChat draws it once; after that the picture is ours. */
export async function miniCodeLink(
  call: Call,
  { supplierId, code }: Product,
): Promise<{ url: string; writes: Write[] }> {
  if (!code) return refuse('NOT_FOUND')
  const kept = await call.read.one(miniCodes, code.token)
  const known = kept && (await shortLink(kept.fileId))
  if (known) return { url: known, writes: [] }
  const picture = await drawn(call.request, code.token)
  // The same path and the same bytes however often two phones ask at once.
  const fileId = await keepFile(`codes/${code.token}.${picture.extension}`, picture.bytes)
  const url = await shortLink(fileId)
  return url ? { url, writes: [put(miniCodes, code.token, { supplierId, fileId })] } : refuse('BUSY')
}

async function drawn(request: string, scene: string): Promise<{ bytes: Uint8Array; extension: string }> {
  try {
    const { buffer, contentType } = await cloud.openapi.wxacode.getUnlimited({
      scene,
      page: PAGE,
      // A page of the version in review does not exist for WeChat yet.
      checkPath: false,
      width: WIDTH,
    })
    return { bytes: buffer, extension: contentType.includes('png') ? 'png' : 'jpg' }
  } catch (fault) {
    logFault(request, 'wxacode.getUnlimited', fault)
    return refuse('BUSY')
  }
}

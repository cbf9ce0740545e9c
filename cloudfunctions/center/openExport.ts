import * as z from 'zod'
import { expiryOf } from '../runtime/export/make'
import { exportRow, isBehind } from '../runtime/export/view'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { centerExports } from '../runtime/store/collections'
import { LINK_SECONDS, shortLink } from '../runtime/store/storage'
import { replace } from '../runtime/store/writes'

/** A link of five minutes for the two people behind a file; that it was opened is kept before the link is answered. */
export const openExport = action('center', 'openExport', {
  input: z.strictObject({ id, requestKey }),
  allow: center,
  async handle({ input, who, call }) {
    const found = (await call.read.one(centerExports, input.id)) ?? refuse('NOT_FOUND')
    if (!isBehind(call, found)) return refuse('NOT_ALLOWED')
    // The file is deleted at its hour, whether or not the timers have come by.
    const gone = call.at >= expiryOf(found.at) || !found.fileId
    const url = gone ? undefined : await shortLink(found.fileId ?? '')
    if (!url) return refuse('LAPSED')
    const changes = { openings: [...found.openings, { at: call.at, by: who.name }] }
    return {
      writes: [replace(centerExports, found, changes)],
      target: found._id,
      answer: {
        url,
        name: `${found.number}.csv`,
        expiresAt: new Date(call.now + LINK_SECONDS * 1000).toISOString(),
        export: exportRow(call, { ...found, ...changes }),
      },
    }
  },
})

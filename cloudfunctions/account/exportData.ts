import * as z from 'zod'
import { shanghaiDay } from '../domain/calendar'
import { exportedData } from '../runtime/account/exported'
import { EXPORTS_A_DAY, exportsLeft } from '../runtime/account/exports'
import { newUser } from '../runtime/account/me'
import { action } from '../runtime/onion/action'
import { requestKey } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { randomName } from '../runtime/onion/ports'
import { refuse } from '../runtime/onion/refusal'
import { exports, users } from '../runtime/store/collections'
import { keepFile, LINK_SECONDS, shortLink } from '../runtime/store/storage'
import { create, save } from '../runtime/store/writes'

/** A JSON file with everything of the caller and, for an owner, of the company, behind a link of five minutes. */
export const exportData = action('account', 'exportData', {
  input: z.strictObject({ requestKey }),
  allow: wechatUser,
  async handle({ who: { user = undefined }, call }) {
    const left = await exportsLeft(call)
    if (left === 0) refuse('RATE_LIMITED', { params: { limit: EXPORTS_A_DAY } })
    const owned = user?.supplierRole === 'owner' ? user.supplierId : undefined
    const content = Buffer.from(JSON.stringify(await exportedData(call, owned), null, 2))
    const id = randomName(24)
    const fileId = await keepFile(`export/${id}.json`, content)
    const url = (await shortLink(fileId)) ?? refuse('BUSY')
    return {
      writes: [
        create(exports, id, { owner: call.openid, at: call.at, fileId }),
        // Holding the person counts two at the same time one after the other.
        save(users, user ?? newUser(call), {}),
      ],
      target: id,
      answer: {
        url,
        name: `quality-code-data-${shanghaiDay(call.now)}.json`,
        bytes: content.length,
        expiresAt: new Date(call.now + LINK_SECONDS * 1000).toISOString(),
        left: left - 1,
      },
    }
  },
})

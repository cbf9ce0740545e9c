import * as z from 'zod'
import type { ExportOf } from '../../../typings/contract'
import type { Reason } from '../../../typings/text'
import { daysBetween, shanghaiDay } from '../../domain/calendar'
import { day, words } from '../onion/fields'
import { randomName } from '../onion/ports'
import { refuseField } from '../onion/refusal'
import type { Kind } from '../proposal/kind'
import { centerExports } from '../store/collections'
import { create } from '../store/writes'

export const EXPORTED = ['codes', 'suppliers', 'launches', 'measures'] as const satisfies readonly ExportOf[]
/** Days of one file at the most. */
const LONGEST_DAYS = 366

export const exportAsked = z.strictObject({
  of: z.enum(EXPORTED),
  from: day.optional(),
  to: day.optional(),
  purpose: words(4, 200),
})
export type ExportAsked = z.infer<typeof exportAsked>

/** What happens on days needs days; what is there now has none. */
const hasDays = (of: ExportOf): boolean => of === 'launches' || of === 'measures'

/** A file of the Centre's records leaves the system only with two people behind it. */
export const exporting: Kind<ExportAsked> = {
  name: 'export',
  payload: exportAsked,
  subject: ({ of, from = '', to = '' }) => `${of}:${from}:${to}`,
  async describe(_call, { of, from, to, purpose }) {
    if (hasDays(of)) {
      const days = from && to ? daysBetween(from, to) : Number.NaN
      // Written so that what is no day is refused too.
      if (!(days >= 0 && days < LONGEST_DAYS)) refuseField(['from'], 'board.span', { limit: LONGEST_DAYS })
    } else if (from || to) refuseField(['from'], 'unknownField')
    const span: Reason[] =
      from && to ? [{ code: 'export.span', params: { from, to } }] : [{ code: 'export.now', params: {} }]
    return {
      title: { code: `export.${of}`, params: {} },
      lines: [
        ...span,
        { code: 'export.purpose', params: { purpose } },
        { code: 'export.file', params: { days: KEPT_DAYS } },
      ],
    }
  },
  link: () => '/center/pages/exports/exports',
  async enact(call, { proposal, who }, { of, from, to, purpose }) {
    const id = randomName(24)
    const made = {
      number: `EX-${shanghaiDay(call.now).replaceAll('-', '')}-${randomName(5).toUpperCase()}`,
      of,
      ...(from && { from }),
      ...(to && { to }),
      purpose,
      maker: proposal.maker,
      makerName: proposal.makerName,
      checker: call.openid,
      checkerName: who.name,
      state: 'making' as const,
      at: call.at,
      openings: [],
      order: `${call.at}|${id}`,
      revision: 1,
    }
    return { writes: [create(centerExports, id, made)], tell: [{ kind: 'export', exportId: id }] }
  },
}

/** Days after which the file and its record are deleted. */
export const KEPT_DAYS = 7

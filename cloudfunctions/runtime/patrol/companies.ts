import type { Day } from '../../../typings/text'
import { shanghaiDay } from '../../domain/calendar'
import { noticeStage, recheckOf } from '../../domain/circulation'
import { formsOn } from '../ruleset/shelf'
import { notices, suppliers, verifications } from '../store/collections'
import type { Stored } from '../store/database'
import { sha256 } from '../store/digest'
import { tellAll } from '../store/outbox'
import type { Supplier } from '../store/records'
import { create } from '../store/writes'
import { reopenCompany } from '../verification/openVerifications'
import { companyVerificationId } from '../verification/papers'
import { decideEach, type Effect, type Job, type Page, type Step } from './job'
import { Companies } from './people'

const PAGE = 100

/** Days for which a verification of a company counts in the strictest category; undefined where none asks for one. */
function recheckDaysOn(day: Day): number | undefined {
  const limits = formsOn(day).flatMap(
    ({ requirements }) => requirements.find(({ id }) => id === 'C-RECHECK')?.limit?.value ?? [],
  )
  return limits.length > 0 ? Math.min(...limits) : undefined
}

/**
 * Opens the company's item of the queue again two weeks before its verification is 180 days old, and tells its people;
 * and tells them of the business licence's own last day.
 */
export const companies: Job = {
  name: 'companies',
  from: 8 * 60,
  async page({ call, day, cursor = '' }: Step): Promise<Page> {
    const recheckDays = recheckDaysOn(day)
    const found = await call.read.find(suppliers, {
      where: { _id: { after: cursor } },
      order: { by: '_id', direction: 'asc' },
      limit: PAGE,
      only: ['name', 'register', 'closedAt'],
    })
    const people = new Companies(call)
    const items = new Map(
      (
        await call.read.many(
          verifications,
          found.filter(isDue).map(({ _id }) => companyVerificationId(_id)),
        )
      ).map((item) => [item._id, item]),
    )
    const told = new Set(
      (
        await call.read.many(
          notices,
          found.flatMap((one) => licenceNotice(one)?.id ?? []),
        )
      ).map(({ _id }) => _id),
    )
    return decideEach(call, 'companies', found, found.length === PAGE, async (supplier) => {
      const effect: Effect = { writes: [], tell: [] }
      const notice = licenceNotice(supplier)
      if (notice && !told.has(notice.id)) {
        const params = { company: supplier.name, until: notice.until }
        effect.writes.push(create(notices, notice.id, { at: call.at }))
        effect.tell.push(
          ...(await tell(supplier, notice.last ? 'companyLastDay' : 'companyExpiring', params)),
        )
      }
      const item = isDue(supplier) ? items.get(companyVerificationId(supplier._id)) : undefined
      if (item && !item.open && item.products > 0) {
        const { due } = recheckFor(supplier) as { due: string }
        effect.writes.push(reopenCompany(call, item, supplier.name))
        effect.tell.push(...(await tell(supplier, 'recheckOpened', { company: supplier.name, due })))
      }
      return effect.writes.length > 0 ? effect : undefined
    })

    function recheckFor({ register }: Supplier) {
      if (!register || recheckDays === undefined) return undefined
      return recheckOf(shanghaiDay(Date.parse(register.at)), recheckDays, day)
    }
    function isDue(supplier: Supplier): boolean {
      return !supplier.closedAt && recheckFor(supplier)?.isDue === true
    }
    function licenceNotice({ _id, register, closedAt }: Stored<Supplier>) {
      const until = register?.result.validUntil
      const stage = until && !closedAt ? noticeStage(until, day) : undefined
      if (!until || stage === undefined) return undefined
      const about = sha256([_id, 'business', until].join('|')).slice(0, 32)
      return { id: `expiry-${about}-${stage}`, until, last: stage === 0 }
    }
    async function tell(
      { _id }: Stored<Supplier>,
      code: 'companyExpiring' | 'companyLastDay' | 'recheckOpened',
      params: Record<string, string>,
    ) {
      return tellAll(await people.membersOf(_id), { code, params }, '/supplier/pages/company/company')
    }
  },
}

import { addDays } from '../../../domain/calendar'
import { decideEach, type Job } from '../../patrol/job'
import { healthPack } from '../../settings/healthPack'
import { healthPeople } from '../../store/collections'
import { tellAll } from '../../store/outbox'
import { checkInLink } from '../tell'

const PAGE = 90

/** Reminds everybody in the morning whose run goes on and who has not checked in, and says so when a day was missed. */
export const healthReminders: Job = {
  name: 'healthReminders',
  from: 9 * 60,
  async page({ call, day, cursor }) {
    if (!(await healthPack(call)).on) return { writes: [], tell: [], seen: 0, changed: 0, failed: [] }
    const people = await call.read.find(healthPeople, {
      where: { running: true, checkedInOn: { before: day }, ...(cursor && { _id: { after: cursor } }) },
      order: { by: '_id', direction: 'asc' },
      limit: PAGE,
    })
    return decideEach(call, 'healthReminders', people, people.length === PAGE, async (person) => {
      const broken = person.checkedInOn !== '' && person.checkedInOn === addDays(day, -2)
      const code = broken ? 'healthRunBroken' : 'healthCheckInDue'
      return { writes: [], tell: tellAll([person.owner], { code, params: {} }, checkInLink(person._id)) }
    })
  },
}

import { decideEach, type Job } from '../../patrol/job'
import { healthPack } from '../../settings/healthPack'
import { healthPeople } from '../../store/collections'
import { replace } from '../../store/writes'
import { areasInForce } from '../areas'
import { changed, judge, marksOn } from '../judging'
import { openForm, openShown } from '../sealedFields'
import { tellColour } from '../tell'

/** As many as one entry of the audit names: every change of a colour is in it. */
const PAGE = 10

/** Judges everybody by new lists of areas, page by page: what was declared is the same, what it means has changed. */
export const healthAreaChanges: Job = {
  name: 'healthAreaChanges',
  from: 0,
  every: 5,
  async page({ call, cursor }) {
    const nothing = { writes: [], tell: [], seen: 0, changed: 0, failed: [] }
    if (!(await healthPack(call)).on) return nothing
    const areas = await areasInForce(call.read)
    const people = await call.read.find(healthPeople, {
      where: { areas: { not: areas.version }, ...(cursor && { _id: { after: cursor } }) },
      order: { by: '_id', direction: 'asc' },
      limit: PAGE,
    })
    return decideEach(call, 'healthAreaChanges', people, people.length === PAGE, async (person) => {
      const marks = await marksOn(call, openShown(person).number)
      const known = { form: openForm(person), since: person.since, marks, areas }
      const judged = judge(call, person.standing, known, 'areaList')
      const { fields, writes } = changed(call, person._id, person, judged, 'areaList')
      const now = { ...judged, ...fields }
      return {
        writes: [replace(healthPeople, person, now), ...writes],
        tell: tellColour(person, { ...person, ...now }),
      }
    })
  },
}

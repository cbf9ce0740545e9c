import { shanghaiDay } from '../domain/calendar'
import { versionOn } from '../domain/ruleset'
import { action } from '../runtime/onion/action'
import { nothing } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { formsOn } from '../runtime/ruleset/shelf'
import { progressOf } from '../runtime/ruleset/sweepView'
import { ruleSetId, withFirst } from '../runtime/ruleset/versions'
import { ruleCalendars, ruleDrafts, sweeps } from '../runtime/store/collections'

const MOST = 1000

/** Every sub-category with the version in force, the one that is coming, its drafts and its last batch. */
export const ruleSets = action('center', 'ruleSets', {
  input: nothing,
  allow: center,
  async handle({ call }) {
    const today = shanghaiDay(call.now)
    const calendars = await call.read.find(ruleCalendars, { where: {}, limit: MOST })
    const later = new Map(calendars.map(({ _id, versions }) => [_id, versions]))
    const open = await call.read.find(ruleDrafts, { where: { open: true }, only: ['category'], limit: MOST })
    const started = calendars.flatMap(({ _id, versions }) =>
      versions.slice(-2).map(({ version }) => ruleSetId(_id, version)),
    )
    const batches = new Map((await call.read.many(sweeps, started)).map((one) => [one._id, one]))
    const items = formsOn(today).map(({ category: { id, classOne, name } }) => {
      const versions = withFirst(id, later.get(id) ?? [])
      if (!versions) throw new Error(`category ${id} has no version`)
      const { version, from } = versionOn(versions, today)
      const coming = [...versions].reverse().find((one) => one.from > today)
      const sweep = batches.get(ruleSetId(id, version))
      return {
        category: id,
        classOne,
        name,
        version,
        from,
        ...(coming && { coming: { version: coming.version, from: coming.from } }),
        drafts: open.filter((draft) => draft.category === id).length,
        ...(sweep && { sweep: progressOf(sweep) }),
      }
    })
    return { answer: { items, asOf: call.at } }
  },
})

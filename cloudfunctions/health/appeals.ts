import { appealView } from '../runtime/health/appeals'
import { resident } from '../runtime/health/gates'
import { ownPeople } from '../runtime/health/people'
import { action } from '../runtime/onion/action'
import { nothing } from '../runtime/onion/fields'
import { healthAppeals } from '../runtime/store/collections'

const MOST = 50

/** My appeals, the newest first. */
export const appeals = action('health', 'appeals', {
  input: nothing,
  allow: resident,
  async handle({ call }) {
    const people = new Map((await ownPeople(call)).map((one) => [one._id, one]))
    const found = await call.read.find(healthAppeals, {
      where: { owner: call.openid },
      order: { by: 'at', direction: 'desc' },
      limit: MOST,
    })
    const items = found.flatMap((one) => {
      const person = people.get(one.personId)
      return person ? [appealView(one, person)] : []
    })
    return { answer: { items, asOf: call.at } }
  },
})

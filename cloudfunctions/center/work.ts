import { action } from '../runtime/onion/action'
import { nothing } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import {
  appeals,
  applications,
  claims,
  duplicates,
  forces,
  problems,
  proposals,
  questions,
  recalls,
  verifications,
} from '../runtime/store/collections'

/** What waits in each queue, and how much of it is late. */
export const work = action('center', 'work', {
  input: nothing,
  allow: center,
  async handle({ call: { read, at } }) {
    const open = { open: true }
    const waiting = { open: true, order: { after: at } }
    const late = { open: true, order: { before: at } }
    return {
      answer: {
        verifications: {
          open: await read.count(verifications, open),
          overdue: await read.count(verifications, late),
        },
        appeals: { open: await read.count(appeals, open), overdue: await read.count(appeals, late) },
        questions: { open: await read.count(questions, open), overdue: await read.count(questions, late) },
        applications: {
          open: await read.count(applications, open),
          overdue: await read.count(applications, late),
        },
        claims: { open: await read.count(claims, open), overdue: await read.count(claims, late) },
        problems: {
          open: await read.count(problems, open),
          overdue: await read.count(problems, { open: true, dueAt: { before: at } }),
        },
        recalls: { open: await read.count(recalls, open), overdue: await read.count(recalls, late) },
        forces: { open: (await read.count(forces, waiting)) + (await read.count(proposals, waiting)) },
        duplicates: { open: await read.count(duplicates, open) },
        asOf: at,
      },
    }
  },
})

import type { AssessmentInput } from '../../../typings/assessment'
import { handWritten } from './handWritten'

interface Rules {
  addOperator(name: string, holds: (input: AssessmentInput, wanted: unknown) => boolean): void
  addRule(rule: object): void
  run(facts: object): Promise<{ failureEvents: { type: string }[] }>
}
const { Engine } = require('json-rules-engine') as { Engine: new () => Rules }

/**
 * json-rules-engine has no operators for lists of objects, so each requirement is an operator of its own: the
 * hand-written predicate. What is measured is the engine around them, at its best.
 */
export function jsonRules(): (input: AssessmentInput) => Promise<string[]> {
  const engine = new Engine()
  for (const [id, holds] of Object.entries(handWritten)) {
    engine.addOperator(id, holds)
    engine.addRule({
      conditions: { all: [{ fact: 'submission', operator: id, value: true }] },
      event: { type: id },
    })
  }
  return async (input) => (await engine.run({ submission: input })).failureEvents.map(({ type }) => type)
}

/**
 * The project's engine, json-rules-engine, json-logic-engine and hand-written predicates judge the same 2,000
 * submissions by the same 25 requirements, each to a colour and the ids of what is not met. The project's engine
 * gets them as a rule set, which is data; what each of them means (documents, formats of numbers, both drop
 * standards, confirmed removals, closed events) the others judge too. The project's engine alone does not trust the
 * type of any value, and would tell several papers of a kind or results of an item apart. Ends with an error when
 * one verdict differs, or no submission fails one of the requirements.
 */
import { createHash } from 'node:crypto'
import { compileRuleSet, requirements } from '../../../cloudfunctions/domain/assessment'
import type { AssessmentInput, Severity } from '../../../typings/assessment'
import { benchForm, JUDGED } from './form'
import { handWritten } from './handWritten'
import { jsonLogic } from './jsonLogic'
import { jsonRules } from './jsonRules'
import { memory } from './memory'
import { submission } from './submissions'

const SUBMISSIONS = 2_000
const BEST_OF = 5
/** At least this long a run, so that one pause of the collector does not decide. */
const RUN_MS = 400

export interface Verdict {
  colour: string
  requirements: string[]
}
type Engine = (input: AssessmentInput) => Verdict | Promise<Verdict>

const SEVERITY = new Map<string, Severity>(
  Object.entries(requirements).map(([id, [, severity]]) => [id, severity]),
)

function verdict(ids: string[]): Verdict {
  let colour = 'green'
  for (const id of ids) {
    const severity = SEVERITY.get(id)
    if (severity === 'red' || (severity === 'yellow' && colour === 'green')) colour = severity
  }
  return { colour, requirements: ids }
}

function engines(): Record<string, Engine> {
  const project = compileRuleSet(benchForm(), 'bench')
  const predicates = Object.entries(handWritten)
  const logic = jsonLogic()
  const rules = jsonRules()
  return {
    'hand-written predicates': (input) => {
      const found: string[] = []
      for (const [id, holds] of predicates) if (!holds(input)) found.push(id)
      return verdict(found)
    },
    'this project': (input) => project.judge(input),
    'json-logic-engine (build)': (input) => verdict(logic(input)),
    'json-rules-engine': async (input) => verdict(await rules(input)),
  }
}

const inWords = ({ colour, requirements: ids }: Verdict) => [colour, ...[...ids].sort()].join(' ')

/**
 * How many submissions got each colour and failed each requirement. Throws at the first on which an engine differs
 * from the hand-written predicates, and for a requirement that none fails: it would be compared by name alone.
 */
async function compare(
  all: Record<string, Engine>,
  inputs: AssessmentInput[],
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const [i, input] of inputs.entries()) {
    const verdicts = await Promise.all(
      Object.entries(all).map(async ([name, judge]) => [name, inWords(await judge(input))] as const),
    )
    const [, expected = ''] = verdicts[0] ?? []
    for (const [name, given] of verdicts) {
      if (given !== expected) throw new Error(`Submission ${i}: ${name} says "${given}", not "${expected}".`)
    }
    for (const word of expected.split(' ')) counts[word] = (counts[word] ?? 0) + 1
  }
  const idle = JUDGED.filter((id) => !counts[id])
  if (idle.length > 0) throw new Error(`No submission fails ${idle.join(', ')}: change the generator.`)
  return counts
}

/** Assessments a second in one run over all submissions, again and again until the time is up. */
async function runOnce(judge: Engine, inputs: AssessmentInput[]): Promise<number> {
  const started = performance.now()
  let judged = 0
  while (performance.now() - started < RUN_MS) {
    for (const input of inputs) {
      const answer = judge(input)
      if (answer instanceof Promise) await answer
    }
    judged += inputs.length
  }
  return (judged * 1000) / (performance.now() - started)
}

async function main(): Promise<void> {
  const inputs = Array.from({ length: SUBMISSIONS }, (_, i) => submission(i))
  const all = engines()
  const counts = await compare(all, inputs)
  console.log(
    `${SUBMISSIONS} submissions of ${Math.round(JSON.stringify(inputs).length / SUBMISSIONS)} bytes, ` +
      `${JUDGED.length} requirements, one core, best of ${BEST_OF}; verdicts equal in all ` +
      `(${counts.green} green, ${counts.yellow} yellow, ${counts.red} red)`,
  )
  const best: Record<string, number> = {}
  // Turn by turn, so that whatever else the machine does meets every engine.
  for (let turn = 0; turn < BEST_OF; turn++) {
    for (const [name, judge] of Object.entries(all)) {
      best[name] = Math.max(best[name] ?? 0, await runOnce(judge, inputs))
    }
  }
  const ours = best['this project'] ?? 0
  for (const [name, rate] of Object.entries(best)) {
    console.log(`${name.padEnd(28)}${String(Math.round(rate)).padStart(10)} assessments/s`)
  }
  const ratio = (name: string) => (ours / (best[name] ?? Number.NaN)).toFixed(2)
  console.log(`this project to json-logic-engine: ${ratio('json-logic-engine (build)')} (target: at least 1)`)
  console.log(`this project to json-rules-engine: ${ratio('json-rules-engine')} (target: at least 1)`)
  console.log(`this project to hand-written: ${ratio('hand-written predicates')} (target: at least 0.4)`)
  memory(inputs, (text) => createHash('sha256').update(text).digest('hex'))
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})

import { compileRuleSet } from '../../../cloudfunctions/domain/assessment'
import type { AssessmentInput } from '../../../typings/assessment'
import type { CategoryForm } from '../../../typings/catalog'
import { benchForm, LABEL_FIELDS } from './form'

const MILLION = 1_000_000
/** The full record is an order slower, so fewer of them say as much. */
const RECORDS = 20_000
const MORE = [0, 25, 50, 100]

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`
const heap = () => {
  global.gc?.()
  return process.memoryUsage().heapUsed
}

function* cycled(inputs: readonly AssessmentInput[], count: number): Generator<AssessmentInput> {
  for (let i = 0; i < count; i++) {
    const input = inputs[i % inputs.length]
    if (input) yield input
  }
}

/** The form with so many more label fields, each a requirement that every submission meets. */
function widened(more: number): CategoryForm {
  const form = benchForm()
  const { label } = form.category
  const known = { id: LABEL_FIELDS.at(-1) ?? '', name: { zh: '', en: '' } }
  const fields = [...label.fields, ...Array.from({ length: more }, () => known)]
  return { ...form, category: { ...form.category, label: { ...label, fields } } }
}

/** Time and memory for a million verdicts kept nowhere, for full records, and for each further requirement. */
export function memory(inputs: readonly AssessmentInput[], sha256: (text: string) => string): void {
  const project = compileRuleSet(benchForm(), 'bench')
  const before = heap()
  const started = performance.now()
  let green = 0
  for (const input of cycled(inputs, MILLION)) if (project.judge(input).colour === 'green') green++
  const seconds = (performance.now() - started) / 1000
  console.log(
    `1,000,000 assessments: ${seconds.toFixed(1)} s, ${green} green, heap ${megabytes(before)} before and ` +
      `${megabytes(heap())} after, process ${megabytes(process.memoryUsage().rss)}`,
  )
  const records = performance.now()
  for (const input of cycled(inputs, RECORDS)) project.assess(input, sha256)
  const rate = (RECORDS * 1000) / (performance.now() - records)
  console.log(`full records with checklist, words and hash: ${Math.round(rate)} a second`)
  for (const more of MORE) {
    const wide = compileRuleSet(widened(more), 'bench')
    for (const input of cycled(inputs, 20_000)) wide.judge(input)
    const from = performance.now()
    for (const input of cycled(inputs, 100_000)) wide.judge(input)
    const micros = ((performance.now() - from) * 1000) / 100_000
    console.log(`with ${String(more).padStart(3)} requirements more: ${micros.toFixed(2)} µs an assessment`)
  }
}

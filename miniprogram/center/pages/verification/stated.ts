import type { ChangedPart, VerificationDetail } from '../../../../typings/contract'
import type { Text } from '../../../../typings/text'
import { dayInWords, moment } from '../../../services/format'
import { fill, text, type Words } from '../../../services/words'

export interface Fact {
  name: string
  value: string
  /** Of a change: what it was before. */
  was?: string
}

/** What the supplier states of a report, a partnership or a change, for the clerk to check. */
export function statedFacts(detail: VerificationDetail, w: Words<'verification'>): Fact[] {
  const { report, partnership, changed, product, askedUntil, ending } = detail
  const facts: [string, string | undefined][] = [[w.facts.product, product]]
  if (report)
    facts.push(
      [w.facts.laboratory, report.laboratory],
      [w.facts.cma, report.cma],
      [w.facts.cnas, report.cnas],
      [w.facts.issued, report.issued && dayInWords(report.issued)],
      [w.facts.items, report.items?.length ? fill(w.facts.count, { n: report.items.length }) : undefined],
    )
  if (partnership)
    facts.push(
      [w.facts.platform, partnership.platform],
      [w.facts.from, partnership.from && dayInWords(partnership.from)],
      [w.facts.ended, partnership.ended && dayInWords(partnership.ended)],
      [w.facts.reason, partnership.reason && w.reasons[partnership.reason]],
      [w.facts.asked, askedUntil && fill(w.facts.askedUntil, { time: moment(askedUntil) })],
    )
  if (ending)
    facts.push([w.facts.platformSays, ending.text], [w.facts.supplierSays, ending.answer ?? w.facts.notSaid])
  const { label, reported } = detail
  const unseen = label?.fields
    .filter(({ id }) => reported?.missing.includes(id))
    .map(({ name }) => text(name))
  const absent = label?.fields.filter(({ stated }) => !stated).map(({ name }) => text(name))
  if (label)
    facts.push(
      [
        w.facts.labelFields,
        absent?.length ? fill(w.facts.without, { fields: absent.join(w.between) }) : w.facts.allThere,
      ],
      [
        w.facts.claims,
        label.noBannedClaims === undefined
          ? w.statedNone
          : label.noBannedClaims
            ? w.facts.none
            : w.facts.some,
      ],
      [
        w.facts.unseen,
        reported &&
          fill(w.facts.unseenBy, {
            platform: text(reported.platform),
            fields: unseen?.join(w.between) || w.facts.claims,
          }),
      ],
    )
  return [
    ...facts.flatMap(([name, value]) => (value ? [{ name, value }] : [])),
    ...(changed ?? []).map((part) => ({ name: w.changed[part.field], ...changeOf(part, w) })),
  ]
}

/** Before and after; of a long list only what went and what came. Photographs are shown below. */
function changeOf({ field, was, is }: ChangedPart, w: Words<'verification'>): { was: string; value: string } {
  if (field === 'labelPhotos') return { was: '', value: w.otherPhotos }
  if (field !== 'labelFields') return { was: text(was) || w.statedNone, value: text(is) || w.statedNone }
  const list = (words: Text) => text(words).split(/、|, /).filter(Boolean)
  const [before, after] = [list(was), list(is)]
  const without = (all: string[], others: string[]) =>
    all.filter((one) => !others.includes(one)).join(w.between)
  return { was: without(before, after), value: without(after, before) || w.labelLess }
}

import type { Holding, Look, Me, MyData } from '../../../typings/contract'
import { moment } from '../../services/format'
import { fill, text, type Words } from '../../services/words'

type W = Words<'myData'>

/** What is held, of the person and of the company, each kind with its number and its period in words. */
export function groupsOf(holdings: Holding[], w: W) {
  const kinds: Record<string, string> = w.kinds
  const kept: Record<string, string> = w.kept
  const rows = (of: Holding['of']) =>
    holdings
      .filter((one) => one.of === of)
      .map(({ kind, count, kept: period, keptDays: days }) => ({
        kind,
        name: kinds[kind] ?? w.kinds.other,
        count: String(count),
        // A period that nobody has worded is shown as it is declared rather than hidden.
        period: days ? fill(w.keptDays, { n: days }) : (kept[period] ?? period),
      }))
  return [
    { id: 'person', name: w.ofPerson, rows: rows('person') },
    { id: 'company', name: w.ofCompany, rows: rows('company') },
  ].filter((group) => group.rows.length > 0)
}

/** Who opened which file and what for. The names of persons are not known here. */
export function looksOf(looks: Look[], w: W) {
  return looks.map(({ at, role, platform, document, purpose }, index) => ({
    key: `${at}-${index}`,
    who: `${platform ? text(platform) : w.centre} · ${w.roles[role]}`,
    document: document || w.gone,
    purpose: w.purposes[purpose],
    at: moment(at),
  }))
}

/** What closing means for this person, and what has to be typed for it. */
export function closingOf(me: Me, data: MyData, w: W) {
  const staff = me.role !== 'public' && me.role !== 'supplier'
  const closes = data.closes !== undefined
  return {
    staff,
    note: staff ? w.closeStaff : closes ? w.closeCompany : me.supplier ? w.closeMember : w.closePerson,
    asks: data.closes ?? '',
    done: closes ? w.closeCompanyDo : w.closeDo,
    title: closes ? w.closeTitleCompany : w.closeTitle,
  }
}

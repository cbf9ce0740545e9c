import type { DocumentInfo, InspectionReport, ReportItem } from '../../../../typings/dossier'
import { screen } from '../../../behaviors/screen'
import { dayOf } from '../../../services/format'
import { fill, words } from '../../../services/words'
import type { DraftState } from '../../draft'
import {
  type EditorQuery,
  editorData,
  editorOf,
  editorTurns,
  type Fault,
  filesOf,
  filled,
  findingsAt,
  openEditor,
  scrollTo,
  shown,
  typedText,
} from '../../editor'
import { entryId } from '../../entry-id'
import type { Said, Tap } from '../../events'

type Field = 'number' | 'laboratory' | 'cma' | 'cnas'

/** The part of a report that a reason is about, where it is not one key item. */
const fieldOf: Record<string, string> = {
  'R-MISSING': 'number',
  'R-MISSING.number': 'number',
  'R-MISSING.document': 'documents',
  'R-AGE': 'issued',
  'R-AGE.day': 'issued',
  'R-LAB': 'cma',
  'R-LAB.name': 'laboratory',
  'R-PRODUCT': 'namesMatch',
  'R-PRODUCT.name': 'namesMatch',
}

/** One inspection report with its key items. `focus` names an item's code, `entry` the report. */
Component({
  behaviors: [screen('report')],
  data: {
    ...editorData,
    done: words('editor'),
    at: '',
    report: { id: '' } as InspectionReport,
    reports: [] as { id: string; name: string }[],
    known: false,
    title: '',
    faults: [] as Fault[],
    rows: [] as unknown[],
    issued: '',
    age: '',
    namesMatch: false,
    items: [] as unknown[],
    counted: '',
    documents: [] as DocumentInfo[],
    paths: {},
    wanted: '',
  },
  methods: {
    ...editorTurns,
    onLoad(query: EditorQuery & { because?: string }) {
      this.setData({ wanted: query.entry ?? '' })
      openEditor(this, query, (state) => {
        const { reports } = state.dossier
        const report = reports.find(({ id }) => id === this.data.wanted) ?? newest(reports, this.data.wanted)
        if (this.data.wanted !== report.id) this.setData({ wanted: report.id })
        return showReport(state, report)
      })
      const at = fieldOf[query.because ?? ''] ?? query.focus ?? ''
      if (!at) return
      const isItem = at === query.focus && !fieldOf[query.because ?? '']
      this.setData({ at })
      scrollTo(isItem ? `item-${at}` : `field-${at}`)
    },
    edit(change: Partial<InspectionReport>) {
      const { draft } = editorOf(this)
      const reports = draft.state()?.dossier.reports ?? []
      const report = filled({ ...this.data.report, ...change })
      const there = reports.some(({ id }) => id === report.id)
      draft.change({
        reports: there ? reports.map((one) => (one.id === report.id ? report : one)) : [...reports, report],
      })
    },
    onReport(event: Tap<{ id: string }>) {
      this.setData({ wanted: event.currentTarget.dataset.id })
      editorOf(this).render()
    },
    onAdd() {
      this.setData({ wanted: entryId(), at: '' })
      editorOf(this).render()
      scrollTo('field-number')
    },
    onType(event: Said<{ value: string }, { field: Field }>) {
      this.edit({ [event.currentTarget.dataset.field]: typedText(event.detail.value) })
    },
    onIssued(event: Said<{ value: string }>) {
      this.edit({ issued: typedText(event.detail.value) })
    },
    onNamesMatch(event: Said<{ value: boolean }>) {
      this.edit({ namesMatch: event.detail.value })
    },
    onItem(event: Said<{ entered: ReportItem }>) {
      const { entered } = event.detail
      const items = (this.data.report.items ?? []).filter(({ code }) => code !== entered.code)
      const empty = Object.keys(entered).length === 1
      this.edit({ items: empty ? items : [...items, entered] })
    },
    onFiles(event: Said<{ documents: DocumentInfo[] }>) {
      const { documents } = event.detail
      editorOf(this).draft.addDocuments(documents)
      this.edit({ documents: documents.map(({ id }) => id) })
    },
    onRemove() {
      const { draft } = editorOf(this)
      const reports = (draft.state()?.dossier.reports ?? []).filter(({ id }) => id !== this.data.report.id)
      draft.change({ reports })
      wx.navigateBack()
    },
  },
})

/** The newest report; a new one where there is none or another was asked for. */
function newest(reports: InspectionReport[], id: string): InspectionReport {
  if (id) return { id }
  const [first] = [...reports].sort((a, b) => (b.issued ?? '').localeCompare(a.issued ?? ''))
  return first ?? { id: entryId() }
}

function showReport(state: DraftState, report: InspectionReport) {
  const w = words('report')
  const { category } = state.view.form
  const { reports } = state.dossier
  const index = reports.findIndex(({ id }) => id === report.id)
  const at = ['reports', index]
  const entered = (code: string): ReportItem => report.items?.find((item) => item.code === code) ?? { code }
  const met = category.keyItems.filter(({ code }) => entered(code).conclusion === 'pass').length
  const rows: [Field, string, string][] = [
    ['number', w.reportNumber, ''],
    ['laboratory', w.laboratory, ''],
    ['cma', w.cma, w.cmaHint],
    ['cnas', w.cnas, w.cnasHint],
  ]
  const named = (one: InspectionReport, i: number) => one.number || fill(w.reportOf, { n: i + 1 })
  return {
    done: words('editor'),
    report,
    reports: reports.map((one, i) => ({ id: one.id, name: named(one, i) })),
    known: index >= 0,
    title: named(report, Math.max(0, index)),
    faults:
      index < 0
        ? []
        : findingsAt(state, ({ section, entry }) => section === 'reports' && (!entry || entry === report.id)),
    rows: rows.map(([name, label, hint]) => ({
      name,
      label,
      hint,
      value: shown(report[name]),
      path: [...at, name],
    })),
    issued: shown(report.issued),
    age: ageOf(report, category.reportMaxAgeDays),
    namesMatch: report.namesMatch === true,
    items: category.keyItems.map((item) => ({
      code: item.code,
      item,
      entered: entered(item.code),
      path: [...at, 'items', (report.items ?? []).findIndex(({ code }) => code === item.code)],
    })),
    counted: fill(w.keyItems, { all: category.keyItems.length, met }),
    documents: filesOf(state, report.documents),
    paths: { issued: [...at, 'issued'] },
  }
}

function ageOf({ issued }: InspectionReport, max: number): string {
  if (!issued) return ''
  const w = words('report')
  const days = Math.round((Date.parse(dayOf(Date.now())) - Date.parse(issued)) / 86_400_000)
  if (!Number.isFinite(days) || days < 0) return ''
  return days > max ? fill(w.ageOver, { days: max }) : fill(w.ageLeft, { days: max - days })
}

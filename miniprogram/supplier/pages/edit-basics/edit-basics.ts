import type { Origin } from '../../../../typings/catalog'
import type { Dossier } from '../../../../typings/dossier'
import { screen } from '../../../behaviors/screen'
import { words } from '../../../services/words'
import type { DraftState } from '../../draft'
import {
  type EditorQuery,
  editorData,
  editorOf,
  editorTurns,
  type Fault,
  filled,
  findingsAt,
  openEditor,
  scrollTo,
  shown,
  typedNumber,
  typedText,
} from '../../editor'
import type { Said } from '../../events'

type Field = 'name' | 'brand' | 'gtin' | 'tags' | 'forecastDaily'

/** Name, brand, barcode, tags, forecast, origin and who makes it. */
Component({
  behaviors: [screen('basics')],
  data: {
    ...editorData,
    done: words('editor'),
    faults: [] as Fault[],
    rows: [] as unknown[],
    origin: 'domestic',
    originPath: ['origin'],
    origins: [] as { id: string; name: string }[],
    asksListed: false,
    listed: '',
    listings: [] as { id: string; name: string }[],
    listedPath: ['onProductionLicenceList'],
    selfMade: true,
    maker: { name: '', creditCode: '' },
    makerPaths: { name: ['manufacturer', 'name'], creditCode: ['manufacturer', 'creditCode'] },
  },
  methods: {
    ...editorTurns,
    onLoad(query: EditorQuery) {
      openEditor(this, query, showBasics)
      if (query.focus) scrollTo(`field-${query.focus}`)
    },
    onType(event: Said<{ value: string }, { field: Field }>) {
      this.enter(event.currentTarget.dataset.field, event.detail.value)
    },
    enter(field: Field, typed: string) {
      const { draft } = editorOf(this)
      if (field === 'forecastDaily') draft.change({ forecastDaily: typedNumber(typed) })
      else if (field === 'tags')
        draft.change({ tags: typed.split(/[,，、]/).flatMap((tag) => typedText(tag) ?? []) })
      else if (field === 'name') draft.change({ name: typed.trim() })
      else draft.change({ [field]: typedText(typed) })
    },
    onScan() {
      wx.scanCode({
        scanType: ['barCode'],
        success: ({ result }) => this.enter('gtin', result),
        fail() {},
      })
    },
    onOrigin(event: Said<{ value: Origin }>) {
      editorOf(this).draft.change({ origin: event.detail.value })
    },
    /** On the industrial production licence list, not on it, or not said. */
    onListed(event: Said<{ value: '' | 'on' | 'off' }>) {
      const { value } = event.detail
      editorOf(this).draft.change({ onProductionLicenceList: value === '' ? undefined : value === 'on' })
    },
    /** Off opens the maker's fields; on removes the maker, for then the supplier makes it. */
    onSelfMade(event: Said<{ value: boolean }>) {
      editorOf(this).draft.change({ manufacturer: event.detail.value ? undefined : {} })
    },
    onMaker(event: Said<{ value: string }, { field: 'name' | 'creditCode' }>) {
      const { draft } = editorOf(this)
      const maker: Dossier['manufacturer'] = {
        ...draft.state()?.dossier.manufacturer,
        [event.currentTarget.dataset.field]: typedText(event.detail.value),
      }
      draft.change({ manufacturer: filled(maker) })
    },
  },
})

function showBasics(state: DraftState) {
  const w = words('basics')
  const { dossier } = state
  const rows: [Field, string, string, string, string][] = [
    ['name', w.name, '', '', 'text'],
    ['brand', w.brand, '', '', 'text'],
    ['gtin', w.gtin, w.gtinHint, '', 'number'],
    ['tags', w.tags, w.tagsHint, '', 'text'],
    ['forecastDaily', w.forecast, w.forecastHint, w.forecastUnit, 'digit'],
  ]
  const typed: Record<Field, string> = {
    name: dossier.name,
    brand: shown(dossier.brand),
    gtin: shown(dossier.gtin),
    tags: (dossier.tags ?? []).join(w.tagJoin),
    forecastDaily: shown(dossier.forecastDaily),
  }
  return {
    done: words('editor'),
    faults: findingsAt(state, ({ section }) => section === 'basics'),
    rows: rows.map(([name, label, hint, unit, type]) => ({
      name,
      label,
      hint,
      unit,
      type,
      value: typed[name],
      path: [name],
    })),
    origin: dossier.origin,
    origins: [
      { id: 'domestic', name: w.domestic },
      { id: 'imported', name: w.imported },
    ],
    asksListed: state.view.form.category.licenceGroups.some(({ onlyIf }) => onlyIf !== undefined),
    listed: listedAs(dossier.onProductionLicenceList),
    listings: [
      { id: 'on', name: w.onList },
      { id: 'off', name: w.offList },
    ],
    selfMade: dossier.manufacturer === undefined,
    maker: { name: shown(dossier.manufacturer?.name), creditCode: shown(dossier.manufacturer?.creditCode) },
  }
}

function listedAs(listed: boolean | undefined): '' | 'on' | 'off' {
  if (listed === undefined) return ''
  return listed ? 'on' : 'off'
}

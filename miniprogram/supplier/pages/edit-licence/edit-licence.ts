import type { LicenceGroup } from '../../../../typings/catalog'
import type { DocumentInfo, Licence } from '../../../../typings/dossier'
import { screen } from '../../../behaviors/screen'
import { dayOf } from '../../../services/format'
import { session } from '../../../services/session'
import { fill, text, words } from '../../../services/words'
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
import type { Said } from '../../events'

/** The field of a licence that a reason is about. */
const fieldOf: Record<string, string> = {
  'L-MISSING.document': 'documents',
  'F-MISSING.document': 'documents',
  'L-FORMAT.expiry': 'expiry',
  'L-EXPIRED': 'expiry',
  'L-EXPIRING': 'expiry',
  'L-RENEWING': 'expiry',
  'L-HOLDER': 'holder',
  'L-HOLDER.missing': 'holder',
}

/** One licence, filing or registration. `focus` names its type, `entry` one that is there already. */
Component({
  behaviors: [screen('licence')],
  data: {
    ...editorData,
    done: words('editor'),
    at: '',
    licence: { id: '', type: '' } as Licence,
    known: false,
    faults: [] as Fault[],
    types: [] as { id: string; name: string }[],
    typeName: '',
    oneOf: '',
    number: '',
    hint: '',
    good: '',
    holder: '',
    holderGood: '',
    own: '',
    ownWord: '',
    expires: true,
    expiry: '',
    expiryNote: '',
    expired: false,
    longTerm: false,
    documents: [] as DocumentInfo[],
    renewal: [] as DocumentInfo[],
    registerName: '',
    registerUrl: '',
    paths: {},
  },
  methods: {
    ...editorTurns,
    onLoad(query: EditorQuery & { because?: string }) {
      const at = fieldOf[query.because ?? ''] ?? 'number'
      const fresh = entryId()
      let id = query.entry
      openEditor(this, query, (state) => {
        const group = groupOf(state, query.focus, id)
        const licence = licenceOf(state, group, query.focus, id) ?? {
          id: fresh,
          type: typeFor(group, query.focus),
        }
        id = licence.id
        return showLicence(state, group, licence)
      })
      if (query.because) {
        this.setData({ at })
        scrollTo(`field-${at}`)
      }
    },
    edit(change: Partial<Licence>) {
      const { draft } = editorOf(this)
      const licences = draft.state()?.dossier.licences ?? []
      const licence = filled({ ...this.data.licence, ...change })
      const there = licences.some(({ id }) => id === licence.id)
      draft.change({
        licences: there
          ? licences.map((one) => (one.id === licence.id ? licence : one))
          : [...licences, licence],
      })
    },
    onKind(event: Said<{ value: string }>) {
      this.edit({ type: event.detail.value })
    },
    onType(event: Said<{ value: string }, { field: 'number' | 'holder' }>) {
      this.edit({ [event.currentTarget.dataset.field]: typedText(event.detail.value) })
    },
    onOwn() {
      this.edit({ holder: this.data.own })
    },
    onExpiry(event: Said<{ value: string }>) {
      this.edit({ expiry: typedText(event.detail.value), longTerm: undefined })
    },
    onLongTerm(event: Said<{ value: boolean }>) {
      this.edit(event.detail.value ? { longTerm: true, expiry: undefined } : { longTerm: undefined })
    },
    onFiles(event: Said<{ documents: DocumentInfo[] }>) {
      const { documents } = event.detail
      editorOf(this).draft.addDocuments(documents)
      this.edit({ documents: documents.map(({ id }) => id) })
    },
    onRenewal(event: Said<{ documents: DocumentInfo[] }>) {
      const { documents } = event.detail
      editorOf(this).draft.addDocuments(documents)
      this.edit({ renewalNotice: documents[0]?.id })
    },
    onRegister() {
      wx.setClipboardData({
        data: this.data.registerUrl,
        success: () => wx.showToast({ title: words('licence').registerCopied, icon: 'none' }),
      })
    },
    onRemove() {
      const { draft } = editorOf(this)
      const licences = (draft.state()?.dossier.licences ?? []).filter(({ id }) => id !== this.data.licence.id)
      draft.change({ licences })
      wx.navigateBack()
    },
  },
})

/** The one-of group being filled: of the entry, else of the type asked for, else the first without a paper. */
function groupOf({ view, dossier }: DraftState, type?: string, id?: string): LicenceGroup | undefined {
  const groups = view.form.category.licenceGroups.filter(({ origin }) => !origin || origin === dossier.origin)
  const wanted = dossier.licences.find((licence) => licence.id === id)?.type ?? type
  return (
    groups.find(({ anyOf }) => wanted !== undefined && anyOf.includes(wanted)) ??
    groups.find(({ anyOf }) => !dossier.licences.some((licence) => anyOf.includes(licence.type))) ??
    groups[0]
  )
}

function licenceOf(
  { dossier }: DraftState,
  group?: LicenceGroup,
  type?: string,
  id?: string,
): Licence | undefined {
  const { licences } = dossier
  return (
    licences.find((licence) => licence.id === id) ??
    (id
      ? undefined
      : (licences.find((licence) => licence.type === type) ??
        licences.find((licence) => group?.anyOf.includes(licence.type))))
  )
}

const typeFor = (group?: LicenceGroup, type?: string) =>
  type && group?.anyOf.includes(type) ? type : (group?.anyOf[0] ?? type ?? '')

function showLicence(state: DraftState, group: LicenceGroup | undefined, licence: Licence) {
  const w = words('licence')
  const { form } = state.view
  const index = state.dossier.licences.findIndex(({ id }) => id === licence.id)
  const type = form.licenceTypes[licence.type]
  const types = (group?.anyOf ?? [licence.type]).flatMap((id) => {
    const one = form.licenceTypes[id]
    return one ? [{ id, name: text(one.name) }] : []
  })
  const at = ['licences', index]
  const wrong = (field: string) =>
    state.issues.some(({ path }) => path[0] === 'licences' && path[1] === index && path[2] === field)
  const byMaker = type?.holder === 'manufacturer' && state.dossier.manufacturer !== undefined
  const own = (byMaker ? state.dossier.manufacturer?.creditCode : session.known()?.supplier?.id) ?? ''
  const left = licence.expiry
    ? Math.round((Date.parse(licence.expiry) - Date.parse(dayOf(Date.now()))) / 86_400_000)
    : 0
  const settled = state.status === 'saved' && index >= 0
  return {
    done: words('editor'),
    licence,
    known: index >= 0,
    faults: index < 0 ? [] : findingsAt(state, ({ entry }) => entry === licence.id),
    types,
    typeName: type ? text(type.name) : licence.type,
    oneOf: types.length > 1 ? w.licenceOneOf : '',
    number: shown(licence.number),
    hint: type ? `${text(type.hint)} · ${fill(w.licenceExample, { example: type.example })}` : '',
    good: settled && licence.number && !wrong('number') ? w.numberOk : '',
    holder: shown(licence.holder),
    holderGood:
      licence.holder && licence.holder === own ? (byMaker ? w.holderManufacturer : w.holderSupplier) : '',
    own,
    ownWord: byMaker ? w.holderUseManufacturer : w.holderUseSupplier,
    expires: type?.expires ?? true,
    expiry: shown(licence.expiry),
    expiryNote: licence.expiry
      ? fill(left < 0 ? w.expiredDays : left === 0 ? w.lastDay : w.daysLeft, { days: Math.abs(left) })
      : '',
    expired: licence.expiry !== undefined && left < 0,
    longTerm: licence.longTerm === true,
    documents: filesOf(state, licence.documents),
    renewal: filesOf(state, [licence.renewalNotice]),
    registerName: type ? text(type.register.name) : '',
    registerUrl: type?.register.url ?? '',
    paths: {
      type: [...at, 'type'],
      number: [...at, 'number'],
      holder: [...at, 'holder'],
      expiry: [...at, 'expiry'],
      longTerm: [...at, 'longTerm'],
    },
  }
}

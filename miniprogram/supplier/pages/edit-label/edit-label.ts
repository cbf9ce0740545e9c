import type { Dossier } from '../../../../typings/dossier'
import { screen } from '../../../behaviors/screen'
import { fill, text, words } from '../../../services/words'
import type { DraftState } from '../../draft'
import {
  type EditorQuery,
  editorData,
  editorOf,
  editorTurns,
  type Fault,
  findingsAt,
  openEditor,
  scrollTo,
} from '../../editor'
import type { Said, Tap } from '../../events'

/** What the printed label shows, ticked against the real one, and what it claims. */
Component({
  behaviors: [screen('label')],
  data: {
    ...editorData,
    done: words('editor'),
    faults: [] as Fault[],
    fields: [] as { id: string; name: string; on: boolean }[],
    counted: '',
    standard: '',
    imported: '',
    claims: '',
    claimsPath: ['label', 'noBannedClaims'],
    answers: [] as { id: string; name: string }[],
    photos: '',
  },
  methods: {
    ...editorTurns,
    onLoad(query: EditorQuery) {
      let { focus } = query
      openEditor(this, query, (state) => {
        // Only once there is a field to scroll to: opened cold, the page is empty until the product has come.
        if (focus) scrollTo(`field-${focus}`)
        focus = undefined
        return showLabel(state)
      })
    },
    edit(change: Partial<Dossier['label']>) {
      const { draft } = editorOf(this)
      draft.change({ label: { fields: [], ...draft.state()?.dossier.label, ...change } })
    },
    onField(event: Tap<{ id: string }>) {
      const { id } = event.currentTarget.dataset
      const on = this.data.fields.filter((field) => (field.id === id ? !field.on : field.on))
      this.edit({ fields: on.map((field) => field.id) })
    },
    onClaims(event: Said<{ value: string }>) {
      this.edit({ noBannedClaims: event.detail.value === 'none' })
    },
    onPhotos() {
      const { productId } = this.data
      wx.navigateTo({
        url: `/supplier/pages/edit-packaging/edit-packaging?productId=${productId}&focus=label_front`,
      })
    },
  },
})

function showLabel(state: DraftState) {
  const w = words('label')
  const { label, origin, packaging } = state.dossier
  const known = state.view.form.category.label
  const asked = known.fields.filter((field) => !field.origin || field.origin === origin)
  const faces = packaging.photos.filter(({ face }) => face === 'label_front' || face === 'label_back')
  return {
    done: words('editor'),
    faults: findingsAt(state, ({ section, field }) => section === 'label' && field === 'claims'),
    fields: asked.map(({ id, name }) => ({ id, name: text(name), on: label.fields.includes(id) })),
    counted: fill(w.labelCount, {
      met: asked.filter(({ id }) => label.fields.includes(id)).length,
      all: asked.length,
    }),
    standard: fill(w.labelStandard, { standard: known.standard }),
    imported: importedNote(origin, asked.length < known.fields.length),
    claims: label.noBannedClaims === undefined ? '' : label.noBannedClaims ? 'none' : 'some',
    answers: [
      { id: 'none', name: w.claimsYes },
      { id: 'some', name: w.claimsNo },
    ],
    photos: fill(w.labelPhotosCount, { met: faces.length, all: 2 }),
  }
}

/** An importer holds two labels, and misses fields that he knows from goods made here. */
function importedNote(origin: Dossier['origin'], fewer: boolean): string {
  const w = words('label')
  if (origin !== 'imported') return ''
  return fewer ? w.labelImportedLess : w.labelImported
}

import type { CategoryForm, Face } from '../../../../typings/catalog'
import type { DocumentInfo, Dossier, DropTest } from '../../../../typings/dossier'
import { screen } from '../../../behaviors/screen'
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
  typedNumber,
} from '../../editor'
import type { Said } from '../../events'

type Packaging = Dossier['packaging']
/** ISTA 1A and 2A drop a parcel ten times: a corner, three edges, six faces. */
const dropCount = 10

/** The part of the drop test that a reason is about. */
const fieldOf: Record<string, string> = {
  'K-DROP': 'weightKg',
  'K-DROP.document': 'documents',
  'K-DROP-HEIGHT.drops': 'drops',
}

/** Photos of the faces, the parcel's weight and its drop test. */
Component({
  behaviors: [screen('packaging')],
  data: {
    ...editorData,
    done: words('editor'),
    faults: [] as Fault[],
    faces: [] as { face: Face; name: string; documents: DocumentInfo[] }[],
    counted: '',
    weight: '',
    dangerous: false,
    dropTest: true,
    standard: '',
    standards: [] as { id: string; name: string }[],
    height: '',
    heightNote: '',
    needed: 0,
    neededWord: '',
    drops: [] as { n: number; name: string; value: string }[],
    dropped: '',
    allOk: false,
    results: [] as { id: string; name: string }[],
    documents: [] as DocumentInfo[],
    paths: {
      weight: ['packaging', 'weightKg'],
      standard: ['packaging', 'drop', 'standard'],
      height: ['packaging', 'drop', 'heightMm'],
    },
  },
  methods: {
    ...editorTurns,
    onLoad(query: EditorQuery & { because?: string }) {
      const focus = fieldOf[query.because ?? ''] ?? query.focus ?? ''
      openEditor(this, { ...query, focus }, (state) => showPackaging(state, held.get(this)))
      if (focus) scrollTo(`field-${focus}`)
    },
    edit(change: Partial<Packaging>) {
      const { draft } = editorOf(this)
      const packaging: Packaging = { photos: [], ...draft.state()?.dossier.packaging, ...change }
      draft.change({ packaging: filled(packaging) })
    },
    editDrop(change: Partial<DropTest>) {
      const drop = filled({ ...editorOf(this).draft.state()?.dossier.packaging.drop, ...change })
      this.edit({ drop: Object.keys(drop).length ? drop : undefined })
    },
    onPhoto(event: Said<{ documents: DocumentInfo[] }, { face: Face }>) {
      const { draft } = editorOf(this)
      const { face } = event.currentTarget.dataset
      const { documents } = event.detail
      draft.addDocuments(documents)
      const others = (draft.state()?.dossier.packaging.photos ?? []).filter((photo) => photo.face !== face)
      this.edit({ photos: [...others, ...documents.map(({ id }) => ({ face, document: id }))] })
    },
    onWeight(event: Said<{ value: string }>) {
      this.edit({ weightKg: typedNumber(event.detail.value) })
    },
    onDangerous(event: Said<{ value: boolean }>) {
      this.edit({ dangerous: event.detail.value || undefined })
    },
    onStandard(event: Said<{ value: DropTest['standard'] }>) {
      this.editDrop({ standard: event.detail.value })
    },
    onHeight(event: Said<{ value: string }>) {
      this.editDrop({ heightMm: typedNumber(event.detail.value) })
    },
    onNeeded() {
      this.editDrop({ heightMm: this.data.needed })
    },
    onDrop(event: Said<{ value: string }, { n: number }>) {
      const { n } = event.currentTarget.dataset
      this.putDrops(this.data.drops.map((drop) => (drop.n === Number(n) ? event.detail.value : drop.value)))
    },
    onAllOk() {
      this.putDrops(this.data.drops.map(() => 'ok'))
    },
    /** Drops are kept in their order, so those after the first one not filled in wait here. */
    putDrops(values: string[]) {
      const gap = values.indexOf('')
      const done = gap < 0 ? values : values.slice(0, gap)
      held.set(this, values)
      this.editDrop({ drops: done.length ? done.map((value) => value === 'ok') : undefined })
    },
    onFiles(event: Said<{ documents: DocumentInfo[] }>) {
      const { documents } = event.detail
      editorOf(this).draft.addDocuments(documents)
      this.editDrop({ documents: documents.length ? documents.map(({ id }) => id) : undefined })
    },
  },
})

/** Results entered after a gap, by page. */
const held = new WeakMap<object, string[]>()

function showPackaging(state: DraftState, entered: string[] = []) {
  const w = words('packaging')
  const { packaging } = state.dossier
  const { category } = state.view.form
  const { drop } = packaging
  const faces = category.packaging.photos.map((face) => ({
    face,
    name: w.faces[face],
    documents: filesOf(state, [packaging.photos.find((photo) => photo.face === face)?.document]),
  }))
  const needed = neededHeight(state.view.form, packaging)
  const results = drop?.drops ?? []
  const value = (n: number) => (results[n] === undefined ? (entered[n] ?? '') : results[n] ? 'ok' : 'bad')
  return {
    done: words('editor'),
    faults: findingsAt(
      state,
      ({ section, field }) => section === 'packaging' && !faces.some(({ face }) => face === field),
    ),
    faces,
    counted: fill(w.photosNote, {
      met: faces.filter(({ documents }) => documents.length).length,
      all: faces.length,
    }),
    weight: shown(packaging.weightKg),
    dangerous: packaging.dangerous === true,
    dropTest: category.packaging.dropTest,
    standard: shown(drop?.standard),
    standards: (['ISTA_1A', 'ISTA_2A'] as const).map((id) => ({ id, name: w.standards[id] })),
    height: shown(drop?.heightMm),
    heightNote: needed.note,
    needed: needed.height,
    neededWord: fill(w.dropHeightUse, { height: needed.height }),
    drops: w.dropSteps.slice(0, dropCount).map((name, i) => ({ n: i + 1, name, value: value(i) })),
    dropped: fill(w.dropsNote, { done: results.length, ok: results.filter(Boolean).length }),
    allOk: results.length === dropCount && results.every(Boolean),
    results: [
      { id: 'ok', name: w.dropOk },
      { id: 'bad', name: w.dropBad },
    ],
    documents: filesOf(state, drop?.documents),
  }
}

/** The height that the table asks for at this weight: a weight below a line's limit takes its height, the last line its own too. */
function neededHeight(
  { dropHeights }: CategoryForm,
  { weightKg, drop }: Packaging,
): { height: number; note: string } {
  const w = words('packaging')
  const table = drop?.standard ? dropHeights[drop.standard] : undefined
  if (!table || !drop?.standard || typeof weightKg !== 'number') return { height: 0, note: w.dropHeightFirst }
  const last = table[table.length - 1]
  const line =
    table.find(({ belowKg }) => weightKg < belowKg) ?? (last && weightKg === last.belowKg ? last : undefined)
  if (!line) return { height: 0, note: fill(w.dropHeightNone, { max: last?.belowKg ?? 0 }) }
  const params = { weight: weightKg, standard: w.standards[drop.standard], height: line.heightMm }
  return { height: line.heightMm, note: fill(w.dropHeightNeed, params) }
}

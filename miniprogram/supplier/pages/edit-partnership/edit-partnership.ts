import type { DocumentInfo, Partnership } from '../../../../typings/dossier'
import { screen } from '../../../behaviors/screen'
import { words } from '../../../services/words'
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
  shown,
  typedText,
} from '../../editor'
import { entryId } from '../../entry-id'
import type { Said } from '../../events'

type Of = { id: string }

/** With which other platforms the product is sold, since when, and how it ended. */
Component({
  behaviors: [screen('partnership')],
  data: {
    ...editorData,
    done: words('editor'),
    faults: [] as Fault[],
    rows: [] as unknown[],
    reasons: [] as { id: string; name: string }[],
  },
  methods: {
    ...editorTurns,
    onLoad(query: EditorQuery) {
      openEditor(this, query, showPartnerships)
    },
    all(): Partnership[] {
      return editorOf(this).draft.state()?.dossier.partnerships ?? []
    },
    edit(id: string, change: Partial<Partnership>) {
      const partnerships = this.all().map((one) => (one.id === id ? filled({ ...one, ...change }) : one))
      editorOf(this).draft.change({ partnerships })
    },
    onAdd() {
      editorOf(this).draft.change({ partnerships: [...this.all(), { id: entryId(), platform: '' }] })
    },
    onPlatform(event: Said<{ value: string }, Of>) {
      this.edit(event.currentTarget.dataset.id, { platform: event.detail.value.trim() })
    },
    onDay(event: Said<{ value: string }, Of & { field: 'from' | 'ended' }>) {
      const { id, field } = event.currentTarget.dataset
      this.edit(id, { [field]: typedText(event.detail.value) })
    },
    onReason(event: Said<{ value: Partnership['reason'] }, Of>) {
      this.edit(event.currentTarget.dataset.id, { reason: event.detail.value })
    },
    onFiles(event: Said<{ documents: DocumentInfo[] }, Of>) {
      const { documents } = event.detail
      editorOf(this).draft.addDocuments(documents)
      this.edit(event.currentTarget.dataset.id, { documents: documents.map((one) => one.id) })
    },
    onRemove(event: Said<object, Of>) {
      const { id } = event.currentTarget.dataset
      editorOf(this).draft.change({ partnerships: this.all().filter((one) => one.id !== id) })
    },
  },
})

function showPartnerships(state: DraftState) {
  const w = words('partnership')
  return {
    done: words('editor'),
    faults: findingsAt(state, ({ section }) => section === 'partnerships'),
    rows: state.dossier.partnerships.map((one, index) => ({
      id: one.id,
      n: index + 1,
      title: one.platform || `${w.partner} ${index + 1}`,
      platform: one.platform,
      from: shown(one.from),
      ended: shown(one.ended),
      reason: shown(one.reason),
      documents: filesOf(state, one.documents),
      paths: Object.fromEntries(
        ['platform', 'from', 'ended', 'reason'].map((field) => [field, ['partnerships', index, field]]),
      ),
    })),
    reasons: (['quality', 'business', 'other'] as const).map((id) => ({ id, name: w.reasons[id] })),
  }
}

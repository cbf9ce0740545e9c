import { worded } from '../../../behaviors/worded'
import { hourMinute } from '../../../services/format'
import { fill, issueText, words } from '../../../services/words'
import { type ClashShown, clashesOf } from '../../clashes'
import { type DraftState, openDraft, type SaveStatus } from '../../draft'

const icons: Record<SaveStatus, string> = {
  saved: 'ok',
  waiting: 'clock',
  saving: 'clock',
  offline: 'offline',
  refused: 'warn',
  conflict: 'warn',
}

const stops = new WeakMap<object, () => void>()

/** Whether a product's draft is saved, in words, and the question after a conflict. */
Component({
  behaviors: [worded('editor')],
  properties: { productId: { type: String, value: '' } },
  data: {
    status: 'saved' as SaveStatus,
    icon: 'ok',
    said: '',
    aside: false,
    asking: false,
    clashes: [] as ClashShown[],
  },
  observers: {
    productId(productId: string) {
      this.follow(productId)
    },
    w() {
      if (this.data.productId) this.show(openDraft(this.data.productId).state())
    },
  },
  lifetimes: {
    detached() {
      this.follow('')
    },
  },
  methods: {
    follow(productId: string) {
      stops.get(this)?.()
      stops.delete(this)
      if (productId)
        stops.set(
          this,
          openDraft(productId).watch((state) => this.show(state)),
        )
    },
    show(state: DraftState | undefined) {
      if (!state) return
      const { status, savedAt, aside } = state
      this.setData({
        status,
        icon: icons[status],
        said: said(state, savedAt),
        aside,
        asking: status === 'conflict',
        clashes: clashesOf(state),
      })
    },
    onMine() {
      openDraft(this.data.productId).putMine()
    },
    onTheirs() {
      openDraft(this.data.productId).takeTheirs()
    },
    onSwap() {
      openDraft(this.data.productId).swapAside()
    },
  },
})

function said({ status, refusal }: DraftState, savedAt?: number): string {
  const w = words('editor')
  if (status === 'saved') return savedAt ? fill(w.saved, { time: hourMinute(savedAt) }) : w.savedBefore
  if (status === 'offline') return w.unsaved
  if (status === 'refused') {
    const first = refusal?.issues?.[0]
    return first ? fill(w.refusedFor, { why: issueText(first) }) : w.refused
  }
  return status === 'conflict' ? w.conflictTitle : w[status]
}

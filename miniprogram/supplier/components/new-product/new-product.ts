import type { Origin } from '../../../../typings/catalog'
import type { Issue } from '../../../../typings/contract'
import type { Text } from '../../../../typings/text'
import { worded } from '../../../behaviors/worded'
import { CallError, call, requestKey } from '../../../services/call'
import { refusalText, text } from '../../../services/words'
import type { Said, Tap } from '../../events'

interface Row {
  id: string
  classOne: Text
  name: Text
}
/** Whether a word is in a catalogue text, in either language. */
function holds(word: string, { zh, en }: Text): boolean {
  const wanted = word.trim().toLowerCase()
  return zh.includes(wanted) || en.toLowerCase().includes(wanted)
}

let key = requestKey()

/** The sheet that starts a product: category, name, origin. Events `close` and `created` {productId}. */
Component({
  behaviors: [worded('products')],
  properties: { visible: Boolean, large: Boolean },
  data: {
    load: 'loading',
    loadNote: '',
    known: [] as Row[],
    categories: [] as { id: string; name: string; classOne: string }[],
    category: '',
    search: '',
    name: '',
    namePath: ['name'],
    origin: 'domestic' as Origin,
    origins: [] as { id: string; name: string }[],
    issues: [] as Issue[],
    failure: '',
    saving: false,
  },
  observers: {
    visible(visible: boolean) {
      if (visible && this.data.load !== 'ready') void this.read()
    },
    'w, known, search, category'() {
      const { w, known, search, category } = this.data
      // The chosen one alone stays, so that the name's field is not behind a list of dozens.
      const fits = ({ id, name, classOne }: Row) =>
        category ? id === category : holds(search, name) || holds(search, classOne)
      this.setData({
        categories: known.filter(fits).map(({ id, name, classOne }) => ({
          id,
          name: text(name),
          classOne: text(classOne),
        })),
        origins: [
          { id: 'domestic', name: w.domestic },
          { id: 'imported', name: w.imported },
        ],
      })
    },
  },
  methods: {
    async read() {
      this.setData({ load: 'loading' })
      try {
        const { items } = await call('supplier', 'categories', {})
        this.setData({ known: items, load: 'ready' })
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        this.setData({ load: offline ? 'offline' : 'error', loadNote: offline ? '' : refusalText(error) })
      }
    },
    onVisible(event: Said<{ visible: boolean }>) {
      if (!event.detail.visible) this.close()
    },
    close() {
      this.triggerEvent('close')
    },
    onCategory(event: Tap<{ id: string }>) {
      const { id } = event.currentTarget.dataset
      this.edit({ category: id === this.data.category ? '' : id })
    },
    onSearch(event: Said<{ value: string }>) {
      this.setData({ search: event.detail.value })
    },
    onName(event: Said<{ value: string }>) {
      this.edit({ name: event.detail.value })
    },
    onOrigin(event: Said<{ value: Origin }>) {
      this.edit({ origin: event.detail.value })
    },
    edit(change: Partial<{ category: string; name: string; origin: Origin }>) {
      key = requestKey()
      this.setData({ ...change, failure: '', issues: [] })
    },
    async onCreate() {
      const { category, name, origin, saving } = this.data
      if (saving || !category) return
      this.setData({ saving: true, failure: '', issues: [] })
      try {
        const { productId } = await call('supplier', 'createProduct', {
          category,
          name: name.trim(),
          origin,
          requestKey: key,
        })
        key = requestKey()
        this.setData({ category: '', search: '', name: '', origin: 'domestic' })
        this.triggerEvent('created', { productId })
      } catch (error) {
        const issues = error instanceof CallError ? (error.refusal.issues ?? []) : []
        this.setData({ issues, failure: refusalText(error) })
      } finally {
        this.setData({ saving: false })
      }
    },
  },
})

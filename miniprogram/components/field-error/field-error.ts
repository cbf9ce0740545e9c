/**
 * What the server said about one field, under that field, worded for the person.
 * issues: Issue[] of a refusal or a product view. path: the field's place, an array or `licences.0.number`.
 * Shows nothing when there is none. No events. Announced at once by the screen reader.
 */
import type { Issue } from '../../../typings/contract'
import { onLanguage } from '../../services/language'
import { issueText } from '../../services/words'

Component({
  properties: {
    issues: { type: Array, value: [] as Issue[] },
    path: { type: null as never, value: '' as string | (string | number)[] },
  },
  data: { said: [] as string[] },
  observers: {
    'issues, path'() {
      this.put()
    },
  },
  lifetimes: {
    attached() {
      stops.set(
        this,
        onLanguage(() => this.put()),
      )
    },
    detached() {
      stops.get(this)?.()
    },
  },
  methods: {
    put() {
      const path: unknown = this.data.path
      const place = Array.isArray(path) ? path.join('.') : String(path)
      const own = (this.data.issues ?? []).filter((issue) => issue.path.join('.') === place)
      this.setData({ said: own.map(issueText) })
    },
  },
})

const stops = new WeakMap<object, () => void>()

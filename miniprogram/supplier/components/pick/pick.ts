import type { Issue } from '../../../../typings/contract'
import type { Said } from '../../events'

/**
 * One line of a form that is chosen, not typed: a day, a region or one of several options.
 * Event `change` {value, region?}: the day, the option's id, or the region as WeChat gives it.
 */
Component({
  properties: {
    label: String,
    mode: { type: String, value: 'date' },
    /** The day, or the id of the option. */
    value: { type: String, value: '' },
    region: { type: Array, value: [] as string[] },
    options: { type: Array, value: [] as { id: string; name: string }[] },
    placeholder: String,
    hint: String,
    start: { type: String, value: '2000-01-01' },
    end: { type: String, value: '2099-12-31' },
    disabled: Boolean,
    clearable: Boolean,
    clearLabel: String,
    focus: Boolean,
    issues: { type: Array, value: [] as Issue[] },
    path: { type: Array, value: [] as (string | number)[] },
    testid: String,
  },
  data: { shown: '', names: [] as string[], chosen: 0 },
  observers: {
    'mode, value, region, options'(
      mode: string,
      value: string,
      region: string[],
      options: { id: string; name: string }[],
    ) {
      const chosen = options.findIndex(({ id }) => id === value)
      const names = options.map(({ name }) => name)
      const shown = mode === 'date' ? value : mode === 'region' ? region.join(' ') : (names[chosen] ?? '')
      this.setData({ shown, names, chosen: Math.max(0, chosen) })
    },
  },
  methods: {
    onDay(event: Said<{ value: string }>) {
      this.triggerEvent('change', { value: event.detail.value })
    },
    onRegion(event: Said<{ value: string[]; code: string[] }>) {
      const { value: names, code } = event.detail
      this.triggerEvent('change', { value: code[code.length - 1] ?? '', names })
    },
    onOption(event: Said<{ value: string }>) {
      this.triggerEvent('change', { value: this.data.options[Number(event.detail.value)]?.id ?? '' })
    },
    onClear() {
      this.triggerEvent('change', { value: '' })
    },
  },
})

import type { Issue } from '../../../../typings/contract'

/** A yes or no for a whole row. Event `change` {value}: the new state. */
Component({
  properties: {
    label: String,
    note: String,
    value: Boolean,
    focus: Boolean,
    issues: { type: Array, value: [] as Issue[] },
    path: { type: Array, value: [] as (string | number)[] },
    testid: String,
  },
  methods: {
    onTap() {
      this.triggerEvent('change', { value: !this.data.value })
    },
  },
})

import type { Issue } from '../../../../typings/contract'
import type { Tap } from '../../events'

/** One of a few, all in sight. Event `change` {value}: the id chosen; tapping the chosen one again clears it when `clearable`. */
Component({
  properties: {
    label: String,
    note: String,
    value: { type: String, value: '' },
    options: { type: Array, value: [] as { id: string; name: string }[] },
    clearable: Boolean,
    /** Without the frame of a form line. */
    bare: Boolean,
    focus: Boolean,
    issues: { type: Array, value: [] as Issue[] },
    path: { type: Array, value: [] as (string | number)[] },
    testid: String,
  },
  methods: {
    onTap(event: Tap<{ id: string }>) {
      const { id } = event.currentTarget.dataset
      const again = id === this.data.value
      if (again && !this.data.clearable) return
      this.triggerEvent('change', { value: again ? '' : id })
    },
  },
})

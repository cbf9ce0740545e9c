import type { Issue } from '../../../../typings/contract'
import { worded } from '../../../behaviors/worded'
import { concerns } from '../../issue-path'

/** Fields with the cursor in them. */
const typing = new WeakSet<object>()

/**
 * One line of a form: label above, what is typed, its unit, and below it the server's word on it.
 * Event `change` {value}: the text as typed. A value from outside waits while the person is typing.
 */
Component({
  behaviors: [worded('editor')],
  properties: {
    label: String,
    value: { type: String, value: '' },
    unit: String,
    side: String,
    hint: String,
    /** What the server found right about it. */
    good: String,
    placeholder: String,
    type: { type: String, value: 'text' },
    maxlength: { type: Number, value: 120 },
    disabled: Boolean,
    /** Brought to by a remedy: takes the cursor and is lit until it is left. */
    focus: Boolean,
    issues: { type: Array, value: [] as Issue[] },
    path: { type: Array, value: [] as (string | number)[] },
    testid: String,
  },
  data: { text: '', faulty: false, lit: false },
  observers: {
    value(value: string) {
      if (!typing.has(this)) this.setData({ text: value ?? '' })
    },
    'issues, path'(issues: Issue[], path: (string | number)[]) {
      this.setData({ faulty: (issues ?? []).some((issue) => concerns(issue, path ?? [])) })
    },
    focus(focus: boolean) {
      if (focus) this.setData({ lit: true })
    },
  },
  methods: {
    onInput(event: WechatMiniprogram.Input) {
      const { value } = event.detail
      this.setData({ text: value })
      this.triggerEvent('change', { value })
    },
    onFocus() {
      typing.add(this)
    },
    onBlur() {
      typing.delete(this)
      this.setData({ lit: false, text: this.data.value })
      this.triggerEvent('leave')
    },
  },
})

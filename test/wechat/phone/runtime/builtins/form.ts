import { device } from '../device'
import { make } from '../screen'
import {
  anything,
  around,
  type Builtin,
  elementOf,
  fields,
  figure,
  flag,
  type Host,
  hostOf,
  hover,
  hoverProperties,
  text,
} from './define'

const SLOT = '<slot/>'

const form: Builtin = {
  wxml: SLOT,
  definition: {
    properties: { reportSubmit: flag() },
    methods: {
      submit() {
        const value: Record<string, unknown> = {}
        for (const element of elementOf(this).querySelectorAll('*')) {
          const field = fields.get(element)
          if (field?.name()) value[field.name()] = field.value()
        }
        this.triggerEvent('submit', { value, formId: '' })
      },
      reset() {
        for (const element of elementOf(this).querySelectorAll('*')) fields.get(element)?.reset()
        this.triggerEvent('reset', {})
      },
    },
  },
}

/** What `open-type` does after a tap. */
function openTypeOf(host: Host, kind: string): void {
  if (kind === 'getPhoneNumber') {
    host.triggerEvent('getphonenumber', { errMsg: 'getPhoneNumber:ok', code: `phone-${crypto.randomUUID()}` })
  }
  if (kind === 'agreePrivacyAuthorization') {
    device.agreePrivacy()
    host.triggerEvent('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' })
  }
  if (kind === 'share') device.share('button', host.data)
  if (kind === 'openSetting') host.triggerEvent('opensetting', { errMsg: 'openSetting:ok', authSetting: {} })
}

const button: Builtin = {
  wxml: SLOT,
  definition: {
    properties: {
      ...hoverProperties('button-hover', 20, 70),
      size: text('default'),
      type: text('default'),
      plain: flag(),
      disabled: flag(),
      loading: flag(),
      formType: text(),
      openType: text(),
      name: text(),
      lang: text(),
    },
    observers: {
      'size,type,plain,disabled,loading'(
        size: string,
        type: string,
        plain: boolean,
        disabled: boolean,
        loading: boolean,
      ) {
        const element = elementOf(this)
        if (!element) return
        element.setAttribute('size', size)
        element.setAttribute('type', type)
        for (const [name, on] of Object.entries({ plain, disabled, loading }))
          element.toggleAttribute(name, on)
      },
    },
    lifetimes: {
      attached() {
        hover(this)
        const element = elementOf(this)
        element.setAttribute('role', 'button')
        // What the button was when the finger came down counts: a handler may change it before our own turn.
        let formType = ''
        let openType = ''
        const remember = () => {
          formType = String(this.data.formType ?? '')
          openType = String(this.data.openType ?? '')
        }
        element.addEventListener('pointerdown', remember, true)
        element.addEventListener('click', (event) => this.data.disabled && event.stopPropagation(), true)
        this._$.addListener('tap', () => {
          const owner = formType ? around(element, 'wx-form') : undefined
          if (owner) (owner[formType === 'reset' ? 'reset' : 'submit'] as () => void)()
          openTypeOf(this, openType)
        })
      },
    },
  },
}

const INPUT_MODES: Record<string, string> = { number: 'numeric', digit: 'decimal' }

/** `input` and `textarea` around the browser's own. */
function typed(tag: 'input' | 'textarea'): Builtin {
  return {
    wxml: '',
    definition: {
      properties: {
        value: anything(''),
        type: text('text'),
        password: flag(),
        placeholder: text(),
        placeholderStyle: text(),
        placeholderClass: text(),
        disabled: flag(),
        maxlength: figure(140),
        focus: flag(),
        autoFocus: flag(),
        autoHeight: flag(),
        confirmType: text('done'),
        confirmHold: flag(),
        name: text(),
        cursor: figure(-1),
        cursorSpacing: figure(),
        cursorColor: text(),
        selectionStart: figure(-1),
        selectionEnd: figure(-1),
        adjustPosition: flag(true),
        adjustKeyboardTo: text('cursor'),
        alwaysEmbed: flag(),
        holdKeyboard: flag(),
        safePasswordCertPath: text(),
        safePasswordLength: figure(),
        safePasswordTimeStamp: figure(),
        safePasswordNonce: text(),
        safePasswordSalt: text(),
        safePasswordCustomHash: text(),
        fixed: flag(),
        showConfirmBar: flag(true),
        disableDefaultPadding: flag(),
      },
      observers: {
        value(value: unknown) {
          const input = this.input as HTMLInputElement | undefined
          if (input && input.value !== String(value ?? '')) input.value = String(value ?? '')
          fitHeight(this)
        },
        'placeholder,disabled,maxlength,type,password,placeholderStyle'() {
          dress(this, tag)
        },
        focus(on: boolean) {
          if (on) (this.input as HTMLInputElement | undefined)?.focus()
        },
      },
      lifetimes: {
        attached() {
          const input = make(tag)
          this.input = input
          elementOf(this).append(input)
          input.value = String(this.data.value ?? '')
          const first = this.data.value ?? ''
          fields.set(elementOf(this), {
            name: () => String(this.data.name ?? ''),
            value: () => this.data.value ?? '',
            reset: () => this.setData({ value: first }),
          })
          dress(this, tag)
          listen(this, input)
          if (this.data.focus || this.data.autoFocus) requestAnimationFrame(() => input.focus())
          fitHeight(this)
        },
      },
    },
  }
}

function dress(host: Host, tag: string): void {
  const input = host.input as HTMLInputElement | undefined
  if (!input) return
  const { placeholder, disabled, maxlength, type, password, placeholderStyle } = host.data
  input.placeholder = String(placeholder ?? '')
  input.disabled = Boolean(disabled)
  if (Number(maxlength) >= 0) input.maxLength = Number(maxlength)
  else input.removeAttribute('maxlength')
  if (tag === 'input') {
    input.type = password || type === 'safe-password' ? 'password' : 'text'
    input.inputMode = INPUT_MODES[String(type)] ?? 'text'
  }
  const colour = /color:\s*([^;]+)/.exec(String(placeholderStyle ?? ''))?.[1]
  if (colour) input.style.setProperty('--placeholder', colour)
}

function fitHeight(host: Host): void {
  const input = host.input as HTMLTextAreaElement | undefined
  if (input?.tagName !== 'TEXTAREA' || !host.data.autoHeight) return
  requestAnimationFrame(() => {
    input.style.height = 'auto'
    input.style.height = `${input.scrollHeight}px`
    // The page may have put another part in its place before the frame came.
    const element = elementOf(host) as HTMLElement | null
    if (element) element.style.height = `${input.scrollHeight}px`
  })
}

function listen(host: Host, input: HTMLInputElement | HTMLTextAreaElement): void {
  const detail = () => ({ value: input.value, cursor: input.selectionStart })
  input.addEventListener('input', () => {
    host.setData({ value: input.value })
    fitHeight(host)
    host.triggerEvent('input', { ...detail(), keyCode: 0 })
  })
  input.addEventListener('focus', () => host.triggerEvent('focus', { value: input.value, height: 0 }))
  input.addEventListener('blur', () => host.triggerEvent('blur', detail()))
  input.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Enter' && input.tagName === 'INPUT') {
      host.triggerEvent('confirm', { value: input.value })
      input.blur()
    }
  })
}

const label: Builtin = {
  wxml: SLOT,
  definition: {
    properties: { for: text() },
    lifetimes: {
      attached() {
        const element = elementOf(this)
        const targets = 'wx-checkbox,wx-radio,wx-switch,wx-input,wx-textarea,wx-button'
        element.addEventListener('click', (event) => {
          if ((event.target as Element).closest(targets)) return
          const page = element.closest('wx-page')
          const id = this.data.for as string
          const target = id ? page?.querySelector(`[id="${id}"]`) : element.querySelector(targets)
          if (target instanceof HTMLElement) target.click()
        })
      },
    },
  },
}

/** A box or a dot: its group asks it for its value. */
function tick(kind: 'checkbox' | 'radio'): Builtin {
  return {
    wxml: SLOT,
    definition: {
      properties: { value: text(), checked: flag(), disabled: flag(), color: text('#09BB07') },
      observers: {
        checked(on: boolean) {
          if (this.box) (this.box as HTMLInputElement).checked = on
        },
      },
      lifetimes: {
        attached() {
          const element = elementOf(this)
          const box = make('input', { type: kind })
          box.checked = Boolean(this.data.checked)
          this.box = box
          element.prepend(box)
          element.addEventListener('click', (event) => {
            event.preventDefault()
            if (this.data.disabled || (kind === 'radio' && this.data.checked)) return
            const group = around(element, `wx-${kind}-group`)
            if (kind === 'radio' && group)
              for (const one of membersOf(group, kind)) one.setData({ checked: false })
            this.setData({ checked: !this.data.checked })
            setTimeout(() => {
              box.checked = Boolean(this.data.checked)
            })
            if (group) group.triggerEvent('change', { value: groupValue(group, kind) })
          })
        },
      },
    },
  }
}

const membersOf = (group: Host, kind: string): Host[] =>
  [...elementOf(group).querySelectorAll(`wx-${kind}`)].map(hostOf)

function groupValue(group: Host, kind: 'checkbox' | 'radio'): unknown {
  const on = membersOf(group, kind)
    .filter((one) => one.data.checked)
    .map((one) => one.data.value)
  return kind === 'checkbox' ? on : (on[0] ?? '')
}

const group = (kind: 'checkbox' | 'radio'): Builtin => ({
  wxml: SLOT,
  definition: {
    properties: { name: text() },
    lifetimes: {
      attached() {
        fields.set(elementOf(this), {
          name: () => String(this.data.name ?? ''),
          value: () => groupValue(this, kind),
          reset: () => {},
        })
      },
    },
  },
})

const toggle: Builtin = {
  wxml: '',
  definition: {
    properties: {
      checked: flag(),
      disabled: flag(),
      type: text('switch'),
      color: text('#04BE02'),
      name: text(),
    },
    observers: {
      'checked,color'(on: boolean, colour: string) {
        const element = elementOf(this)
        element?.toggleAttribute('on', on)
        element?.style.setProperty('--on', colour)
        element?.setAttribute('aria-checked', String(on))
      },
    },
    lifetimes: {
      attached() {
        const element = elementOf(this)
        element.setAttribute('role', 'switch')
        fields.set(element, {
          name: () => String(this.data.name),
          value: () => this.data.checked,
          reset: () => {},
        })
        element.addEventListener('click', () => {
          if (this.data.disabled) return
          this.setData({ checked: !this.data.checked })
          this.triggerEvent('change', { value: this.data.checked })
        })
      },
    },
  },
}

const slider: Builtin = {
  wxml: '',
  definition: {
    properties: { min: figure(0), max: figure(100), step: figure(1), value: figure(0), disabled: flag() },
    lifetimes: {
      attached() {
        const { min, max, step, value } = this.data as Record<string, number>
        const range = make('input', { type: 'range', min, max, step, value })
        elementOf(this).append(range)
        range.addEventListener('change', () => {
          this.setData({ value: Number(range.value) })
          this.triggerEvent('change', { value: Number(range.value) })
        })
      },
    },
  },
}

/** What takes input. */
export const formParts: Record<string, Builtin> = {
  form,
  button,
  input: typed('input'),
  textarea: typed('textarea'),
  label,
  checkbox: tick('checkbox'),
  radio: tick('radio'),
  'checkbox-group': group('checkbox'),
  'radio-group': group('radio'),
  switch: toggle,
  slider,
}

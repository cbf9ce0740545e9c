import { settings } from './program'
import { make, part } from './screen'

type Listener = (event: Record<string, unknown>) => void

/** Listeners of `wx.onX`, by name. */
const listeners = new Map<string, Set<Listener>>()

/** What belongs to the phone and not to the program: who holds it, its language, its network, its agreements. */
export const device = {
  ...settings,
  brightness: 0.5,
  clipboard: '',

  say(zh: string, en: string): string {
    return settings.language === 'en' ? en : zh
  },

  /** Storage belongs to the user who holds the phone. */
  storageKey(key: string): string {
    return `${settings.openid}:${key}`
  },

  listen(name: string, listener: Listener): void {
    if (!listeners.has(name)) listeners.set(name, new Set())
    listeners.get(name)?.add(listener)
  },
  unlisten(name: string, listener?: Listener): void {
    if (listener) listeners.get(name)?.delete(listener)
    else listeners.delete(name)
  },
  tell(name: string, event: Record<string, unknown>): void {
    for (const listener of [...(listeners.get(name) ?? [])]) listener(event)
  },

  setNetwork(online: boolean): void {
    if (device.online === online) return
    device.online = online
    document.documentElement.toggleAttribute('data-offline', !online)
    device.tell('NetworkStatusChange', { isConnected: online, networkType: online ? 'wifi' : 'none' })
  },

  get privacyAgreed(): boolean {
    return localStorage.getItem(device.storageKey('#privacy')) === 'yes'
  },
  agreePrivacy(): void {
    localStorage.setItem(device.storageKey('#privacy'), 'yes')
    device.tell('PrivacyAgreed', {})
  },

  /** Set by the pages: asks the current page what to share and shows it. */
  share: (_from: 'button' | 'menu', _target?: unknown): void => {},
}

/** A message over the pages, as WeChat's own dialogs are. */
export function over(element: HTMLElement): () => void {
  part('over').append(element)
  return () => element.remove()
}

/** A sheet from the bottom with a list of choices; resolves with the index, or undefined when it was closed. */
export function choose(choices: string[], testid: string): Promise<number | undefined> {
  return new Promise((done) => {
    const close = (index?: number) => {
      remove()
      done(index)
    }
    const buttons = choices.map((words, i) =>
      make('button', { 'data-testid': `${testid}-${i}`, click: () => close(i) }, words),
    )
    const cancel = make('button', { class: 'cancel', click: () => close() }, device.say('取消', 'Cancel'))
    const sheet = make('div', { class: 'sheet', role: 'dialog' }, ...buttons, cancel)
    const remove = over(make('div', { class: 'mask bottom' }, sheet))
  })
}

export interface Question {
  title?: string
  content?: string
  confirmText?: string
  cancelText?: string
  showCancel?: boolean
  editable?: boolean
  placeholderText?: string
}

/** WeChat's modal dialog. */
export function ask(
  question: Question,
): Promise<{ confirm: boolean; cancel: boolean; content: string | null }> {
  return new Promise((done) => {
    const input = question.editable
      ? make('input', { placeholder: question.placeholderText, 'data-testid': 'modal-input' })
      : undefined
    if (input) input.value = question.content ?? ''
    const close = (confirm: boolean) => {
      remove()
      done({ confirm, cancel: !confirm, content: input && confirm ? input.value : null })
    }
    const no = make(
      'button',
      { 'data-testid': 'modal-cancel', click: () => close(false) },
      question.cancelText || device.say('取消', 'Cancel'),
    )
    const yes = make(
      'button',
      { class: 'go', 'data-testid': 'modal-confirm', click: () => close(true) },
      question.confirmText || device.say('确定', 'OK'),
    )
    const box = make(
      'div',
      { class: 'modal', role: 'dialog' },
      make('h3', {}, question.title ?? ''),
      input ?? make('p', {}, question.content ?? ''),
      make('div', {}, ...(question.showCancel === false ? [] : [no]), yes),
    )
    const remove = over(make('div', { class: 'mask' }, box))
  })
}

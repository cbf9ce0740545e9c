import { ask, choose, over, type Question } from '../device'
import { make } from '../screen'
import { ApiFailure, api } from './api'

let remove: (() => void) | undefined
let timer: number | undefined
const MARKS: Record<string, string> = { success: '✓', error: '✕', loading: '◌' }

interface Toast {
  title?: string
  icon?: string
  image?: string
  duration?: number
  mask?: boolean
}

function hideToast(): void {
  clearTimeout(timer)
  remove?.()
  remove = undefined
}

export function showToast({ title = '', icon = 'success', duration = 1500 }: Toast): void {
  hideToast()
  const mark = icon === 'none' ? [] : [make('b', { class: icon }, MARKS[icon] ?? '✓')]
  remove = over(make('div', { class: 'toast', role: 'status' }, ...mark, title))
  if (duration) timer = window.setTimeout(hideToast, duration)
}

/** What WeChat draws over the program. */
export const dialogs = {
  showToast: api('showToast', (toast: Toast) => showToast(toast)),
  hideToast: api('hideToast', hideToast),
  showLoading: api('showLoading', (toast: Toast) => showToast({ ...toast, icon: 'loading', duration: 0 })),
  hideLoading: api('hideLoading', hideToast),
  showModal: api('showModal', (question: Question) => ask(question)),
  showActionSheet: api('showActionSheet', async ({ itemList }: { itemList: string[] }) => {
    const tapIndex = await choose(itemList, 'action')
    if (tapIndex === undefined) throw new ApiFailure('fail cancel')
    return { tapIndex }
  }),
}

/** The page with two phones: who holds each, how it is set, where it is. */
interface User {
  openid: string
  zh: string
  en: string
}
interface Setting {
  openid: string
  lang: string
  theme: string
  font: string
  network: string
}
declare global {
  interface Window {
    __users: User[]
  }
}

type Side = 'left' | 'right'
type PhoneWindow = Window & { __phone?: { setNetwork(online: boolean): void } }

const users = window.__users
const kept = (side: Side): Partial<Setting> => JSON.parse(localStorage.getItem(`desk:${side}`) ?? '{}')

function option(value: string, words: string, on: boolean): HTMLOptionElement {
  return new Option(words, value, on, on)
}

function phone(side: Side, start: string): HTMLElement {
  const set: Setting = {
    openid: start,
    lang: 'zh_CN',
    theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    font: '16',
    network: 'on',
    ...kept(side),
  }
  if (!users.some((user) => user.openid === set.openid)) set.openid = start
  const section = document.createElement('section')
  const tools = document.createElement('div')
  const box = document.createElement('div')
  const frame = document.createElement('iframe')
  const where = document.createElement('p')
  tools.className = 'tools'
  box.className = 'case'
  where.className = 'where'
  where.dataset.where = side
  frame.dataset.side = side
  frame.title = `${side} phone`
  const open = (hash = '') => {
    localStorage.setItem(`desk:${side}`, JSON.stringify(set))
    frame.src = `/phone/?${new URLSearchParams({ side, ...set })}&n=${Date.now()}${hash}`
  }

  const who = document.createElement('select')
  who.dataset.testid = `user-${side}`
  who.setAttribute('aria-label', 'WeChat user')
  who.append(
    ...users.map((user) => option(user.openid, `${user.zh} · ${user.en}`, user.openid === set.openid)),
  )
  who.addEventListener('change', () => {
    set.openid = who.value
    open()
  })

  const pick = (name: 'lang' | 'font', label: string, choices: [string, string][]) => {
    const list = document.createElement('select')
    list.dataset.testid = `${name}-${side}`
    list.setAttribute('aria-label', label)
    list.append(...choices.map(([value, words]) => option(value, words, value === set[name])))
    list.addEventListener('change', () => {
      set[name] = list.value
      open(frame.contentWindow?.location.hash)
    })
    return list
  }
  const press = (words: string, on: () => boolean, act: () => void, name: string) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = words
    button.dataset.testid = `${name}-${side}`
    const show = () => button.setAttribute('aria-pressed', String(on()))
    button.addEventListener('click', () => {
      act()
      show()
    })
    show()
    return button
  }
  tools.append(
    who,
    pick('lang', 'WeChat language', [
      ['zh_CN', '简体中文'],
      ['en', 'English'],
    ]),
    pick('font', 'font size', [
      ['16', '字号 标准'],
      ['20', '字号 大'],
      ['24', '字号 特大'],
    ]),
    press(
      '深色 · dark',
      () => set.theme === 'dark',
      () => {
        set.theme = set.theme === 'dark' ? 'light' : 'dark'
        open(frame.contentWindow?.location.hash)
      },
      'theme',
    ),
    press(
      '断网 · offline',
      () => set.network === 'off',
      () => {
        set.network = set.network === 'off' ? 'on' : 'off'
        localStorage.setItem(`desk:${side}`, JSON.stringify(set))
        ;(frame.contentWindow as PhoneWindow | null)?.__phone?.setNetwork(set.network === 'on')
      },
      'network',
    ),
    press(
      '重开 · reload',
      () => false,
      () => open(),
      'reload',
    ),
  )
  box.append(frame)
  section.append(tools, box, where)
  open()
  return section
}

addEventListener('message', (event) => {
  if (event.origin !== location.origin || !event.data?.phone) return
  const { phone: side, path } = event.data as { phone: string; path: string }
  const line = document.querySelector(`[data-where="${side}"]`)
  if (line) line.textContent = path
})

const broken = document.getElementById('broken') as HTMLElement
const changes = new EventSource('/changes')
changes.addEventListener('program', () => {
  broken.hidden = true
  for (const frame of document.querySelectorAll('iframe')) frame.contentWindow?.location.reload()
})
changes.addEventListener('fault', (event) => {
  broken.textContent = JSON.parse((event as MessageEvent<string>).data) as string
  broken.hidden = false
})

document
  .getElementById('desk')
  ?.append(phone('left', users[0]?.openid ?? 'oLeft'), phone('right', users[1]?.openid ?? 'oRight'))

export {}

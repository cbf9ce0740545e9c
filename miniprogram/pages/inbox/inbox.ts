import type { Message } from '../../../typings/contract'
import { screen } from '../../behaviors/screen'
import { CallError, call, requestKey } from '../../services/call'
import { moment } from '../../services/format'
import { keepSeen, lastSeen } from '../../services/seen'
import { session } from '../../services/session'
import { tabs } from '../../services/tabs'
import { fill, refusalText, words } from '../../services/words'
import { isToDo, type Row, rowOf } from './rows'

const SEEN = 'inbox'
interface Seen {
  items: Message[]
  asOf: string
}

/** What happened to my products and papers; nothing that WeChat's own reminders may have dropped is lost here. */
Component({
  behaviors: [screen('inbox')],
  data: {
    load: 'loading',
    note: '',
    items: [] as Message[],
    today: [] as Row[],
    earlier: [] as Row[],
    unread: 0,
    unreadWord: '',
    show: 'all' as 'all' | 'unread' | 'todo',
    shown: 0,
    todoWord: '',
    next: '',
    asOf: '',
    old: false,
    oldNote: '',
    marking: false,
  },
  methods: {
    onShow() {
      tabs.put()
      void this.read()
    },
    async onPullDownRefresh() {
      await this.read()
      wx.stopPullDownRefresh()
    },
    onReachBottom() {
      void this.readMore()
    },
    async read() {
      try {
        const { items, next, asOf } = await call('account', 'inbox', {})
        keepSeen<Seen>(SEEN, { items, asOf })
        this.put(items, asOf, next ?? '', false)
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        const seen = offline ? lastSeen<Seen>(SEEN) : undefined
        if (seen) this.put(seen.items, seen.asOf, '', true)
        else this.setData({ load: offline ? 'offline' : 'error', note: offline ? '' : refusalText(error) })
      }
    },
    async readMore() {
      const { next, items, asOf } = this.data
      if (!next) return
      this.setData({ next: '' })
      try {
        const more = await call('account', 'inbox', { cursor: next })
        this.put([...items, ...more.items], asOf, more.next ?? '', false)
      } catch {
        this.setData({ next })
      }
    },
    put(items: Message[], asOf: string, next: string, old: boolean) {
      this.setData({ items, asOf, next, old, load: items.length ? 'ready' : 'empty', note: '' })
      this.word()
    },
    onWords() {
      this.word()
    },
    word() {
      const { items, show } = this.data
      const unread = items.filter(({ read }) => !read).length
      const wanted = { all: () => true, unread: ({ read }: Message) => !read, todo: isToDo }[show]
      const rows = items.filter(wanted).map(rowOf)
      const todo = items.filter((message) => isToDo(message) && !message.read).length
      this.setData({
        oldNote: this.data.old ? fill(words('inbox').old, { time: moment(this.data.asOf) }) : '',
        unread,
        unreadWord: fill(words('inbox').unread, { n: unread || '' }),
        shown: rows.length,
        todoWord: fill(words('inbox').todo, { n: todo || '' }),
        today: rows.filter(({ today }) => today),
        earlier: rows.filter(({ today }) => !today),
      })
    },
    choose(event: WechatMiniprogram.TouchEvent) {
      this.setData({ show: event.currentTarget.dataset.only as 'all' | 'unread' | 'todo' })
      this.word()
    },
    async readAll() {
      const newest = this.data.items[0]
      if (!newest || this.data.marking) return
      this.setData({ marking: true })
      try {
        const { unread } = await call('account', 'readInbox', { upTo: newest.at, requestKey: requestKey() })
        const items = this.data.items.map((message) => ({ ...message, read: true }))
        this.put(items, this.data.asOf, this.data.next, false)
        const me = session.known()
        if (me) session.update({ ...me, unread })
      } catch (error) {
        wx.showToast({ title: refusalText(error), icon: 'none' })
      } finally {
        this.setData({ marking: false })
      }
    },
    open(event: WechatMiniprogram.TouchEvent) {
      const url = event.currentTarget.dataset.link as string
      if (url) wx.navigateTo({ url })
    },
    act() {
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})

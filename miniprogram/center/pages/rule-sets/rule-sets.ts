import type { RuleSetRow } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call } from '../../../services/call'
import { dayInWords } from '../../../services/format'
import { fill, refusalText, text, type Words } from '../../../services/words'
import { sweepWords } from '../rule-set/view'

/** Every sub-category with its rules in force, those that are coming, and the drafts. */
Component({
  behaviors: [screen('rules')],
  data: {
    load: 'loading',
    note: '',
    items: [] as RuleSetRow[],
    groups: [] as ReturnType<typeof groupsOf>,
    asOf: '',
  },
  methods: {
    onShow() {
      void this.read()
    },
    async onPullDownRefresh() {
      await this.read()
      wx.stopPullDownRefresh()
    },
    onWords() {
      this.word()
    },
    async read() {
      try {
        const { items, asOf } = await call('center', 'ruleSets', {})
        this.setData({ items, asOf, load: 'ready' })
        this.word()
      } catch (error) {
        if (this.data.items.length) return
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        this.setData({ load: offline ? 'offline' : 'error', note: offline ? '' : refusalText(error) })
      }
    },
    word() {
      const { items, w } = this.data
      wx.setNavigationBarTitle({ title: w.titles.list })
      this.setData({ groups: groupsOf(items, w) })
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      wx.navigateTo({ url: `/center/pages/rule-set/rule-set?category=${event.currentTarget.dataset.id}` })
    },
    onAct() {
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})

function groupsOf(items: RuleSetRow[], w: Words<'rules'>) {
  const classes = [...new Set(items.map(({ classOne }) => text(classOne)))]
  return classes.map((name) => ({
    name,
    rows: items.filter(({ classOne }) => text(classOne) === name).map((item) => rowOf(item, w)),
  }))
}

function rowOf({ category, name, version, from, coming, drafts, sweep }: RuleSetRow, w: Words<'rules'>) {
  const title = text(name)
  const now = fill(w.version, { version })
  const since = fill(w.since, { from: dayInWords(from) })
  const next = coming ? fill(w.comes, { version: coming.version, from: dayInWords(coming.from) }) : ''
  const working = sweep && sweep.state !== 'done' ? sweepWords(sweep, w).line : ''
  const open = drafts ? fill(w.drafts, { n: drafts }) : ''
  const note = [since, next, working, open].filter(Boolean).join(' · ')
  return {
    id: category,
    title,
    now,
    since,
    next,
    working,
    open,
    label: fill(w.rowLabel, { name: title, version: now, note }),
  }
}

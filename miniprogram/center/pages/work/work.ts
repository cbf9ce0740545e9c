import type { Output } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call } from '../../../services/call'
import { fill, refusalText, type Words } from '../../../services/words'

type Work = Output<'center', 'work'>
const PAGES = {
  verifications: { icon: 'shield', url: '/center/pages/queue/queue' },
  forces: { icon: 'users', url: '/center/pages/measures/measures' },
  events: { icon: 'flag', url: '/center/pages/events/events' },
  appeals: { icon: 'scale', url: '/center/pages/appeals/appeals' },
  questions: { icon: 'headset', url: '/center/pages/questions/questions' },
  claims: { icon: 'building', url: '/center/pages/claims/claims' },
  applications: { icon: 'link', url: '/center/pages/applications/applications' },
  extracts: { icon: 'upload', url: '/center/pages/extracts/extracts' },
  board: { icon: 'gauge', url: '/center/pages/board/board' },
  search: { icon: 'search', url: '/center/pages/search/search' },
  suppliers: { icon: 'building', url: '/center/pages/suppliers/suppliers' },
  duplicates: { icon: 'copy', url: '/center/pages/duplicates/duplicates' },
  exports: { icon: 'download', url: '/center/pages/exports/exports' },
  audit: { icon: 'book', url: '/center/pages/audit/audit' },
  health: { icon: 'temp', url: '/health/pages/board/board' },
  people: { icon: 'user', url: '/center/pages/people/people' },
  platforms: { icon: 'peers', url: '/center/pages/platforms/platforms' },
  rules: { icon: 'book', url: '/center/pages/rule-sets/rule-sets' },
  settings: { icon: 'edit', url: '/center/pages/settings/settings' },
} as const
type Queue = keyof typeof PAGES

/** Every queue of the Centre with what waits in it and what is late. */
Component({
  behaviors: [screen('work')],
  data: {
    load: 'loading',
    note: '',
    work: null as Work | null,
    rows: [] as ReturnType<typeof rowsOf>,
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
        const work = await call('center', 'work', {})
        this.setData({ work, asOf: work.asOf, load: 'ready' })
        this.word()
      } catch (error) {
        if (this.data.work) return
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        this.setData({ load: offline ? 'offline' : 'error', note: offline ? '' : refusalText(error) })
      }
    },
    word() {
      const { work, w } = this.data
      if (work) this.setData({ rows: rowsOf(work, w) })
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      wx.navigateTo({ url: PAGES[event.currentTarget.dataset.id as Queue].url })
    },
    onNew() {
      wx.navigateTo({ url: '/center/pages/new-measure/new-measure' })
    },
    onAct() {
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})

function rowsOf(work: Work, w: Words<'work'>) {
  const { problems, recalls } = work
  const events = { open: problems.open + recalls.open, overdue: problems.overdue + recalls.overdue }
  const counted: Record<string, { open: number; overdue?: number } | undefined> = {
    ...(work as unknown as Record<string, { open: number; overdue?: number }>),
    events,
  }
  return (Object.keys(PAGES) as Queue[]).map((id) => {
    const count = counted[id]
    const open = count ? (count.open ? fill(w.open, { n: count.open }) : w.nothing) : ''
    const overdue = count?.overdue ? fill(w.overdue, { n: count.overdue }) : ''
    const name = w[id]
    const label = fill(w.rowLabel, { name, open, overdue })
    return { id, icon: PAGES[id].icon, name, note: w[`${id}Note`], open, overdue, some: !!count?.open, label }
  })
}

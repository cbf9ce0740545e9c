import type { Output } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { call } from '../../../services/call'
import { failedLoad } from '../../../services/loaded'
import { fill } from '../../../services/words'
import { changeWords, versionWords } from '../rule-set/view'

/** What differs between two versions of a category. */
Component({
  behaviors: [screen('rules')],
  data: {
    asked: { category: '', before: '', after: '' },
    load: 'loading',
    note: '',
    found: null as Output<'center', 'compareRuleSets'> | null,
    title: '',
    sides: [] as ReturnType<typeof versionWords>[],
    changes: [] as string[],
  },
  methods: {
    onLoad(query: { category?: string; before?: string; after?: string }) {
      const { category = '', before = '', after = '' } = query
      this.setData({ asked: { category, before, after } })
      void this.read()
    },
    onWords() {
      this.word()
    },
    async read() {
      try {
        const found = await call('center', 'compareRuleSets', this.data.asked)
        this.setData({ found, load: 'ready' })
        this.word()
      } catch (error) {
        this.setData(failedLoad(error))
      }
    },
    word() {
      const { found, w } = this.data
      wx.setNavigationBarTitle({ title: w.titles.compare })
      if (!found) return
      const sides = [versionWords(found.before, w), versionWords(found.after, w)]
      this.setData({
        sides,
        title: fill(w.comparing, { before: sides[0]?.name ?? '', after: sides[1]?.name ?? '' }),
        changes: found.changes.map((one) => changeWords(one, w)),
      })
    },
    onAct() {
      if (this.data.load === 'gone') return void wx.navigateBack()
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})

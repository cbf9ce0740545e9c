import { screen } from '../../../behaviors/screen'
import { session } from '../../../services/session'
import { fill, words } from '../../../services/words'
import { found, groupsOf, questionsOf } from './search'

/** The help line of the Centre, as under me. */
const HELP_LINE = '12345'
const COLOURS = ['green', 'yellow', 'red', 'grey'] as const

/** What each colour means, how every requirement is cured, questions and answers, and the way to the Centre. */
Component({
  behaviors: [screen('help')],
  data: {
    productId: '',
    search: '',
    colours: [] as { state: string; name: string; meaning: string }[],
    groups: [] as ReturnType<typeof groupsOf>,
    questions: [] as ReturnType<typeof questionsOf>,
    /** The capacity or question that is unfolded. */
    open: '',
    nothing: false,
    supplier: false,
    helpLine: HELP_LINE,
  },
  methods: {
    onLoad(query: { productId?: string; search?: string }) {
      this.setData({ productId: query.productId ?? '', search: decodeURIComponent(query.search ?? '') })
      this.word()
      session
        .me()
        .then((me) => this.setData({ supplier: me.role === 'supplier' }))
        .catch(() => undefined)
    },
    onWords() {
      this.word()
    },
    word() {
      const { search, w } = this.data
      const names = words('common').colours
      const groups = groupsOf(search).map((group) => ({
        ...group,
        count: fill(w.matches, { n: group.items.length }),
      }))
      const questions = questionsOf(search)
      this.setData({
        colours: COLOURS.map((state) => ({ state, name: names[state], meaning: w.meanings[state] })).filter(
          ({ name, meaning }) => found(search, name, meaning),
        ),
        groups,
        questions,
        nothing: groups.length === 0 && questions.length === 0,
      })
    },
    onSearch(event: WechatMiniprogram.Input) {
      this.setData({ search: event.detail.value })
      this.word()
    },
    onClear() {
      this.setData({ search: '' })
      this.word()
    },
    onFold(event: WechatMiniprogram.TouchEvent) {
      const { id } = event.currentTarget.dataset as { id: string }
      this.setData({ open: this.data.open === id ? '' : id })
    },
    onAsk() {
      const { productId } = this.data
      wx.navigateTo({ url: `/supplier/pages/ask/ask${productId ? `?productId=${productId}` : ''}` })
    },
    onAppeals() {
      wx.navigateTo({ url: '/supplier/pages/appeals/appeals' })
    },
    onPhone() {
      wx.makePhoneCall({ phoneNumber: HELP_LINE, fail() {} })
    },
  },
})

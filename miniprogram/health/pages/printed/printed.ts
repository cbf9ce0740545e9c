import type { HealthCode, Output } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { call, requestKey } from '../../../services/call'
import { moment } from '../../../services/format'
import { failedLoad } from '../../../services/loaded'
import { fill, refusalText, words } from '../../../services/words'
import { whoIs } from '../../residents'

let key = requestKey()

/** A code on paper for somebody without a phone: made, shown to be printed, and ended when it is lost. */
Component({
  behaviors: [screen('resident', 'printedTitle')],
  data: {
    load: 'loading',
    note: '',
    id: '',
    code: null as HealthCode | null,
    printed: null as Output<'health', 'printedCode'> | null,
    who: '',
    made: '',
    asking: false,
    sending: false,
    failure: '',
  },
  methods: {
    onLoad(query: { id?: string }) {
      key = requestKey()
      this.setData({ id: query.id ?? '' })
      void this.read()
    },
    onWords() {
      this.word()
    },
    word() {
      const { code, printed } = this.data
      const made = printed ? fill(words('resident').printed.at, { time: moment(printed.printedAt) }) : ''
      this.setData({ who: code ? whoIs(code) : '', made })
    },
    async read() {
      try {
        const code = await call('health', 'myCode', { id: this.data.id })
        this.setData({ code, load: 'ready' })
        this.word()
        if (code.printed) await this.onMake()
      } catch (error) {
        this.setData(failedLoad(error))
      }
    },
    /** Asked for again it is the same one. */
    async onMake() {
      await this.act(async () => {
        this.setData({ printed: await call('health', 'printedCode', { id: this.data.id, requestKey: key }) })
      })
    },
    onAsk() {
      this.setData({ asking: true })
    },
    onNo() {
      this.setData({ asking: false })
    },
    async onRevoke() {
      this.setData({ asking: false })
      await this.act(async () => {
        const code = await call('health', 'revokePrinted', { id: this.data.id, requestKey: requestKey() })
        key = requestKey()
        this.setData({ code, printed: null })
        wx.showToast({ title: words('resident').printed.revoked, icon: 'none' })
      })
    },
    async act(change: () => Promise<void>) {
      if (this.data.sending) return
      this.setData({ sending: true, failure: '' })
      try {
        await change()
        this.word()
      } catch (error) {
        this.setData({ failure: refusalText(error) })
      } finally {
        this.setData({ sending: false })
      }
    },
    onAct() {
      if (this.data.load !== 'error' && this.data.load !== 'offline') return wx.navigateBack()
      this.setData({ load: 'loading' })
      void this.read()
    },
  },
})

import type { HealthCode, Output } from '../../../../typings/contract'
import { album } from '../../../behaviors/album'
import { screen } from '../../../behaviors/screen'
import { drawLabel } from '../../../components/quality-code/label'
import { call, requestKey } from '../../../services/call'
import { dayOf } from '../../../services/format'
import { failedLoad } from '../../../services/loaded'
import { fill, refusalText, words } from '../../../services/words'
import { again } from '../../again'
import { whoIs } from '../../residents'
import { printedLines } from './lines'

let key = requestKey()

/** A code on paper for somebody without a phone: made, shown to be printed, and ended when it is lost. */
Component({
  behaviors: [screen('resident', 'printedTitle'), album, again],
  data: {
    load: 'loading',
    loadNote: '',
    id: '',
    code: null as HealthCode | null,
    printed: null as Output<'health', 'printedCode'> | null,
    who: '',
    made: '',
    codeLabel: '',
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
      const w = words('resident').printed
      // With its year: paper is kept.
      const made = printed ? `${w.at} ${dayOf(printed.printedAt)}` : ''
      const who = code ? whoIs(code) : ''
      this.setData({ who, made, codeLabel: fill(w.codeLabel, { who }) })
    },
    async read() {
      try {
        const code = await call('health', 'myCode', { id: this.data.id })
        this.setData({ code })
        if (code.printed) await this.onMake()
        this.setData({ load: 'ready' })
        this.word()
      } catch (error) {
        const { load, note } = failedLoad(error)
        this.setData({ load, loadNote: note })
      }
    },
    /** Asked for again it is the same one. */
    async onMake() {
      await this.act(async () => {
        this.setData({ printed: await call('health', 'printedCode', { id: this.data.id, requestKey: key }) })
      })
    },
    onSave() {
      const { printed, who, made } = this.data
      if (!printed) return
      const lines = printedLines(who, made, words('resident').printed)
      void this.keepPicture(() => drawLabel(printed.address, lines))
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
        this.clearNote()
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
  },
})

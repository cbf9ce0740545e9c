import type { ChecklistLine } from '../../../../typings/assessment'
import type { CodeState } from '../../../../typings/contract'
import { album } from '../../../behaviors/album'
import { screen } from '../../../behaviors/screen'
import { drawLabel } from '../../../components/quality-code/label'
import { brighten, restoreBrightness } from '../../../services/brightness'
import { call } from '../../../services/call'
import { dayOf } from '../../../services/format'
import { mend, mends } from '../../../services/mend'
import { session } from '../../../services/session'
import { barColours } from '../../../services/verdictBar'
import { fill, reason, refusalText, words } from '../../../services/words'
import type { DraftState } from '../../draft'
import { type EditorQuery, editorData, editorOf, openEditor, shown } from '../../editor'
import type { Tap } from '../../events'
import { labelLines } from './printed-label'

/** A shown verdict is asked for again while the screen is open; older than a minute without a network it is stale. */
const refreshMs = 20_000
const staleMs = 60_000
/** What fits under the card without scrolling; the rest is on the checklist. */
const reasonsShown = 3

/** The code to be scanned, why it is yellow or red, and the label to print. */
Component({
  behaviors: [screen('mycode'), album],
  data: {
    ...editorData,
    shown: false,
    state: 'grey' as CodeState,
    word: '',
    lines: ['', ''],
    code: { address: '', number: '', validUntil: '' },
    name: '',
    supplier: '',
    gtin: '',
    open: [] as unknown[],
    more: '',
    asOf: '',
    ruleSet: '',
    stale: false,
    bright: false,
    /** Which of the two codes is on the card. */
    form: 'qr' as 'qr' | 'mini',
    picture: '',
    drawing: false,
    timer: 0,
  },
  observers: {
    /** Back on the network: the verdict is asked for at once. */
    offline(offline: boolean) {
      if (!offline && this.data.asOf) void this.refresh()
    },
  },
  methods: {
    onLoad(query: EditorQuery) {
      openEditor(this, query, (state) => this.put(state))
    },
    onShow() {
      void editorOf(this).load()
      const timer = setInterval(() => void this.refresh(), refreshMs)
      this.setData({ timer: timer as unknown as number })
      this.light()
    },
    onHide() {
      this.rest()
    },
    onUnload() {
      this.rest()
      editorOf(this).close()
    },
    onWords() {
      editorOf(this).render()
    },
    onRetry() {
      void editorOf(this).load()
    },
    put(state: DraftState) {
      const said = showCode(state)
      if (said.state !== this.data.state || !this.data.shown) {
        if (said.shown) wx.setNavigationBarColor(barColours(said.state, this.data.theme))
        if (this.data.shown) wx.vibrateShort({ type: 'light', fail() {} })
      }
      return said
    },
    /** A code that cannot be refreshed says so, since a saved picture of it would look the same. */
    async refresh() {
      await editorOf(this).load()
      const age = this.data.asOf ? Date.now() - Date.parse(this.data.asOf) : 0
      this.setData({ stale: this.data.offline && age > staleMs })
    },
    async light() {
      this.setData({ bright: await brighten() })
    },
    rest() {
      clearInterval(this.data.timer)
      restoreBrightness()
    },
    /** To a colleague: who scans sees the public answer, a colleague the product. */
    onShareAppMessage() {
      const { name, word, productId } = this.data
      return {
        title: fill(words('mycode').shareTitle, { name, word }),
        path: `/supplier/pages/code/code?productId=${productId}`,
      }
    },
    onForm(event: Tap<{ form: 'qr' | 'mini' }>) {
      const { form } = event.currentTarget.dataset
      if (form === 'qr') this.setData({ form, picture: '' })
      else void this.showMini()
    },
    /** WeChat's round code holds the bare token; its picture comes by a short-lived link. */
    async showMini() {
      if (this.data.drawing) return
      this.clearNote()
      this.setData({ drawing: true })
      try {
        const { url } = await call('supplier', 'miniCode', { productId: this.data.productId })
        this.setData({ form: 'mini', picture: url })
      } catch (error) {
        this.setData({ note: refusalText(error), noteBad: true })
      } finally {
        this.setData({ drawing: false })
      }
    },
    onHelp() {
      wx.navigateTo({ url: `/supplier/pages/help/help?productId=${this.data.productId}` })
    },
    onProduct() {
      wx.redirectTo({ url: `/supplier/pages/product/product?productId=${this.data.productId}` })
    },
    onMend(event: Tap<{ id: string }>) {
      const { id } = event.currentTarget.dataset
      const line = editorOf(this)
        .draft.state()
        ?.view.assessment.checklist.find((one) => one.id === id)
      if (line) mend(this.data.productId, line)
    },
    onSave() {
      const { code, name, supplier } = this.data
      const w = words('mycode')
      const printed = `${w.printed} ${dayOf(Date.now())}`
      const lines = labelLines({ number: code.number, name, supplier, printed, hint: w.scanHint })
      void this.keepPicture(() => drawLabel(code.address, lines))
    },
  },
})

function showCode({ view, dossier }: DraftState) {
  const w = words('mycode')
  const { colours, greyReasons } = words('common')
  const { assessment, code } = view
  const state: CodeState = code?.state ?? 'grey'
  const open = assessment.checklist.filter((line) => line.state !== 'met')
  const waits = open.length > 0 && open.every((line) => line.state === 'checking')
  const count = { count: open.length, total: assessment.total }
  const why = code?.greyReason ?? 'draft'
  const lines: Record<CodeState, string[]> = {
    green: [fill(w.greenOne, count), w.greenTwo],
    yellow: waits ? [w.waitsOne, w.waitsTwo] : [fill(w.yellowOne, count), w.yellowTwo],
    red: [fill(w.redOne, count), w.redTwo],
    grey: w.greyLines[why],
  }
  const listed = state === 'yellow' || state === 'red' ? open : []
  return {
    shown: code !== undefined,
    state,
    word: state === 'grey' ? greyReasons[why] : colours[state],
    lines: lines[state].filter(Boolean),
    code: { address: shown(code?.address), number: shown(code?.number), validUntil: shown(code?.validUntil) },
    name: dossier.name,
    supplier: session.known()?.supplier?.name ?? '',
    gtin: shown(dossier.gtin),
    open: [...listed].sort(byUrgency).slice(0, reasonsShown).map(row),
    more: listed.length > reasonsShown ? fill(w.more, { count: listed.length - reasonsShown }) : '',
    asOf: view.asOf,
    ruleSet: assessment.ruleSet,
  }
}

const urgency = (line: ChecklistLine) => (line.state === 'checking' ? 2 : line.costs === 'red' ? 0 : 1)
const byUrgency = (a: ChecklistLine, b: ChecklistLine) => urgency(a) - urgency(b)

function row(line: ChecklistLine) {
  const waits = line.state === 'checking'
  const why = line.findings.find(({ severity }) => severity !== 'info')?.reason
  return {
    id: line.id,
    title: reason(line.title),
    why: waits ? words('mycode').checkingLine : reason(why),
    shape: line.state === 'failing' ? (line.costs === 'red' ? 'red' : 'yellow') : line.state,
    mend: !waits && mends(line),
  }
}

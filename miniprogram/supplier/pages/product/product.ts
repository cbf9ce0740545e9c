import type { ChecklistLine } from '../../../../typings/assessment'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { moment } from '../../../services/format'
import { mend, mends } from '../../../services/mend'
import { askForNews } from '../../../services/subscribe'
import { fill, issueText, reason, refusalText, text, words } from '../../../services/words'
import type { DraftState } from '../../draft'
import { type EditorQuery, editorData, editorOf, openEditor } from '../../editor'
import type { Said, Tap } from '../../events'
import { mayEdit } from '../../role'
import { copiedNote, copyOf, erasedOf, restorationOf, withdrawalOf } from './acts'

type Act = 'next' | 'submit' | 'code'
type Manage = 'history' | 'appeals' | 'help' | 'copy' | 'withdraw' | 'restore' | 'erase'
let key = { of: '', key: requestKey() }

/** A product's checklist: the verdict as it would be now, every requirement, and what to do about each. */
Component({
  behaviors: [screen('product')],
  data: {
    ...editorData,
    name: '',
    about: '',
    assessment: {} as object,
    codeState: '',
    greyReason: '',
    submittedNote: '',
    previousNote: '',
    withdrawnNote: '',
    copiedNote: '',
    manage: [] as unknown[],
    editor: true,
    submitted: false,
    working: false,
    asOf: '',
    active: '',
    primary: 'submit' as Act,
    secondary: '' as Act | '',
    nextIs: '',
    primaryText: '',
    secondaryText: '',
    whyNot: '',
    failure: '',
    submitting: false,
  },
  methods: {
    onLoad(query: EditorQuery & { from?: string; carried?: string; left?: string }) {
      this.setData({ copiedNote: copiedNote(query) })
      openEditor(this, query, showProduct)
    },
    onShow() {
      void editorOf(this).load()
    },
    onUnload() {
      editorOf(this).close()
    },
    onHide() {
      editorOf(this).leave()
    },
    onWords() {
      editorOf(this).render()
    },
    onRetry() {
      void editorOf(this).load()
    },
    async onPullDownRefresh() {
      await editorOf(this).load()
      wx.stopPullDownRefresh()
    },
    onCapacity(event: Said<{ capacity: string }>) {
      const { capacity } = event.detail
      this.setData({ active: capacity })
      wx.pageScrollTo({ selector: `#checklist >>> #${capacity}`, offsetTop: -8, duration: 200 })
    },
    onBasics() {
      wx.navigateTo({ url: `/supplier/pages/edit-basics/edit-basics?productId=${this.data.productId}` })
    },
    /** To a colleague in WeChat; who has no right to it finds nothing there. */
    onShareAppMessage() {
      const { name, productId } = this.data
      return {
        title: fill(words('product').shareTitle, { name }),
        path: `/supplier/pages/product/product?productId=${productId}`,
      }
    },
    onManage(event: Tap<{ id: Manage }>) {
      const { id } = event.currentTarget.dataset
      const { productId } = this.data
      if (id === 'history' || id === 'appeals' || id === 'help')
        wx.navigateTo({ url: `/supplier/pages/${id}/${id}?productId=${productId}` })
      else void this.manageIt(id)
    },
    async manageIt(id: Exclude<Manage, 'history' | 'appeals' | 'help'>) {
      const { productId, name, working } = this.data
      if (working) return
      const w = words('product')
      const { draft } = editorOf(this)
      const say = (title: string) => wx.showToast({ title, icon: 'none' })
      this.setData({ working: true, failure: '' })
      try {
        await draft.push()
        if (id === 'copy') {
          const url = await copyOf({ productId, name })
          if (url) wx.redirectTo({ url })
        } else if (id === 'erase') {
          if (!(await erasedOf({ productId, name }))) return
          say(w.erased)
          wx.redirectTo({ url: '/supplier/pages/products/products' })
        } else {
          const view =
            id === 'restore' ? await restorationOf(productId) : await withdrawalOf({ productId, name })
          if (!view) return
          draft.adopt(view)
          const colour = words('common').colours[view.code?.state ?? 'grey']
          say(id === 'restore' ? fill(w.restored, { colour }) : w.withdrawn)
        }
      } catch (error) {
        this.setData({ failure: refusalText(error) })
      } finally {
        this.setData({ working: false })
      }
    },
    onDispute(event: Said<{ line: ChecklistLine }>) {
      const requirement = event.detail.line.findings[0]?.requirement ?? ''
      const query = `productId=${this.data.productId}&requirement=${requirement}`
      wx.navigateTo({ url: `/supplier/pages/appeal/appeal?${query}` })
    },
    onMend(event: Said<{ line: ChecklistLine }>) {
      mend(this.data.productId, event.detail.line)
    },
    onAct(event: Tap<{ act: Act }>) {
      const { act } = event.currentTarget.dataset
      const next = toMend(editorOf(this).draft.state())[0]
      if (act === 'submit') {
        askForNews()
        void this.submit()
      } else if (act === 'next' && next) mend(this.data.productId, next)
      else this.openCode()
    },
    openCode() {
      wx.navigateTo({ url: `/supplier/pages/code/code?productId=${this.data.productId}` })
    },
    async submit() {
      const { draft } = editorOf(this)
      if (this.data.submitting) return
      this.setData({ submitting: true, failure: '' })
      try {
        await draft.push()
        const revision = draft.revision()
        if (revision === undefined) return
        const of = `${draft.productId} ${revision}`
        if (key.of !== of) key = { of, key: requestKey() }
        draft.adopt(
          await call('supplier', 'submitProduct', {
            productId: draft.productId,
            revision,
            requestKey: key.key,
          }),
        )
        wx.showToast({ title: words('product').submitted, icon: 'none' })
        this.openCode()
      } catch (error) {
        this.setData({ failure: whyRefused(error) })
      } finally {
        this.setData({ submitting: false })
      }
    },
  },
})

/** Open lines that the supplier can do something about, worst first. */
function toMend(state: DraftState | undefined): ChecklistLine[] {
  const open = (state?.view.assessment.checklist ?? []).filter(
    (line) => (line.state === 'failing' || line.state === 'missing') && mends(line),
  )
  const weight = (line: ChecklistLine) => (line.costs === 'red' ? 0 : 1)
  return [...open].sort((a, b) => weight(a) - weight(b))
}

/** Why a submission was refused: the field that stands in the way, where there is one. */
function whyRefused(error: unknown): string {
  const [first] = error instanceof CallError ? (error.refusal.issues ?? []) : []
  return first ? `${words('product').submitFailed} · ${issueText(first)}` : refusalText(error)
}

function showProduct(state: DraftState) {
  const w = words('product')
  const { view, dossier, status } = state
  const { assessment, form, code } = view
  const next = toMend(state)[0]
  const done = view.state === 'submitted' && !view.changed && status === 'saved'
  const primary: Act = next && !done ? 'next' : done ? 'code' : 'submit'
  const secondary: Act | '' =
    next && !done ? 'submit' : code && primary === 'submit' ? 'code' : done && next ? 'next' : ''
  const texts: Record<Act, string> = {
    next: w.next,
    submit: w.submitAs[assessment.colour],
    code: w.seeCode,
  }
  const { classOne, name } = form.category
  const version = view.state === 'draft' ? w.draft : fill(w.version, { version: view.version })
  return {
    name: dossier.name,
    about: [text(classOne), text(name), version].join(' · '),
    assessment,
    asOf: view.asOf,
    codeState: code?.state ?? '',
    greyReason: code?.greyReason ?? '',
    submittedNote: code && view.changed ? w.changedNote : '',
    ...notices(state),
    manage: managing(state),
    editor: mayEdit(),
    submitted: view.state === 'submitted',
    primary,
    secondary,
    nextIs: primary === 'next' && next ? fill(w.nextIs, { title: reason(next.title) }) : '',
    primaryText: texts[primary],
    secondaryText: secondary ? texts[secondary] : '',
    whyNot: status === 'saved' || done ? '' : w.notYet[status],
  }
}

/** What the version before showed, and that the product is out of circulation. */
function notices({ view: { previous, withdrawn } }: DraftState) {
  const w = words('product')
  const { colours } = words('common')
  return {
    previousNote: previous
      ? fill(w.previous, {
          version: previous.version,
          time: moment(previous.until),
          colour: colours[previous.state],
        })
      : '',
    withdrawnNote: withdrawn
      ? fill(w.withdrawnNotice, { time: moment(withdrawn.at), reason: w.reasons[withdrawn.reason] })
      : '',
  }
}

/** What can be done with the whole product in its present state. */
function managing({ view }: DraftState) {
  const w = words('product')
  const line = (id: Manage, icon: string) => ({ id, icon, name: w[id], note: w[`${id}Note`] })
  const submitted = view.state === 'submitted'
  const changing = [
    line('copy', 'copy'),
    ...(submitted && !view.withdrawn ? [line('withdraw', 'minus')] : []),
    ...(view.withdrawn ? [line('restore', 'refresh')] : []),
    ...(submitted ? [] : [line('erase', 'trash')]),
  ]
  const reading = submitted ? [line('history', 'clock'), line('appeals', 'scale')] : []
  return [...reading, ...(mayEdit() ? changing : []), line('help', 'book')]
}

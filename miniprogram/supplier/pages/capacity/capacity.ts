import type { Company, Issue } from '../../../../typings/contract'
import type { CapacityFigures, DocumentInfo } from '../../../../typings/dossier'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { session } from '../../../services/session'
import { fill, refusalText, words } from '../../../services/words'
import type { Said } from '../../events'
import { issuesWithin } from '../../issue-path'
import { openOwn } from '../../own-document'
import { mayEdit } from '../../role'
import { figures, keptOf, typedOf } from './figures'

type Typed = Partial<Record<keyof CapacityFigures, string>>

/** Typed and not yet saved figures, kept through a kill of WeChat. */
const place = 'form:capacity'
let key = requestKey()

/** What the company can do, declared once for all its products. Opened with `?focus=<figure>` to mend one. */
Component({
  behaviors: [screen('capacity')],
  data: {
    load: 'loading',
    loadNote: '',
    first: false,
    focus: '',
    typed: {} as Typed,
    revision: 0,
    groups: [] as unknown[],
    yesNo: [] as { id: string; name: string }[],
    issues: [] as Issue[],
    progress: '',
    failure: '',
    offlineWhy: '',
    saving: false,
    asking: false,
    mayEdit: true,
    documents: [] as DocumentInfo[],
    /** Evidence that was added or removed here and is not saved. */
    moved: false,
    /** The epidemic figures are shown although nobody asked for them yet. */
    epidemic: false,
    hidden: false,
  },
  methods: {
    onLoad(query: { first?: string; focus?: string }) {
      this.setData({ first: query.first === '1', focus: query.focus ?? '' })
      void this.read()
    },
    onRetry() {
      void this.read()
    },
    onWords() {
      this.render()
    },
    async read() {
      this.setData({ load: 'loading' })
      try {
        this.take(await call('supplier', 'company', {}))
        await session.me()
        this.setData({ mayEdit: mayEdit() })
        const unsaved: unknown = wx.getStorageSync(place)
        if (unsaved) this.setData({ typed: { ...this.data.typed, ...(unsaved as Typed) } })
        this.setData({ load: 'ready' })
        this.render()
        if (this.data.focus) wx.pageScrollTo({ selector: `#figure-${this.data.focus}`, offsetTop: -120 })
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        this.setData({ load: offline ? 'offline' : 'error', loadNote: offline ? '' : refusalText(error) })
      }
    },
    take({ capacity, capacityRevision, capacityDocuments, epidemic }: Company) {
      const typed = Object.fromEntries(
        figures.map((figure) => [figure.name, typedOf(figure, capacity[figure.name])]),
      )
      this.setData({ typed, revision: capacityRevision, epidemic: epidemic || this.data.epidemic })
      if (!this.data.moved) this.setData({ documents: capacityDocuments })
    },
    /** Epidemic figures show where they are asked for, were given or are to be given. */
    render() {
      const w = words('capacity')
      const { typed, focus, epidemic } = this.data
      const names = (['production', 'shipment', 'operational', 'epidemic'] as const).filter(
        (group) =>
          group !== 'epidemic' ||
          epidemic ||
          figures.some((f) => f.group === group && (typed[f.name] || f.name === focus)),
      )
      const shown = figures.filter(({ group }) => names.includes(group))
      const groups = names.map((id) => ({
        id,
        name: w.groups[id],
        rows: shown
          .filter(({ group }) => group === id)
          .map(({ name, unit, kind }) => ({
            name,
            label: w[name],
            judged: w[`${name}Judged`],
            unit: unit ? w.units[unit] : '',
            value: typed[name] ?? '',
            yesNo: kind === 'yesNo',
            path: [name],
          })),
      }))
      const done = shown.filter(({ name }) => typed[name]).length
      this.setData({
        groups,
        hidden: !names.includes('epidemic'),
        yesNo: [
          { id: 'yes', name: w.yes },
          { id: 'no', name: w.no },
        ],
        progress: fill(w.filled, { done, all: shown.length }),
        offlineWhy: words('common').offlineAction,
      })
    },
    onEpidemic() {
      this.setData({ epidemic: true })
      this.render()
    },
    onDocuments(event: Said<{ documents: DocumentInfo[] }>) {
      key = requestKey()
      this.setData({ documents: event.detail.documents, moved: true })
    },
    async onOpen(event: Said<{ documentId: string }>) {
      try {
        await openOwn(event.detail.documentId)
      } catch (error) {
        this.setData({ failure: refusalText(error) })
      }
    },
    onFigure(event: Said<{ value: string }, { figure: keyof CapacityFigures }>) {
      const typed = { ...this.data.typed, [event.currentTarget.dataset.figure]: event.detail.value }
      key = requestKey()
      wx.setStorageSync(place, typed)
      this.setData({ typed })
      this.render()
    },
    async onSave() {
      if (this.data.saving) return
      this.setData({ saving: true, failure: '', issues: [] })
      const entries = figures.map((figure) => [
        figure.name,
        keptOf(figure, this.data.typed[figure.name] ?? ''),
      ])
      const capacity: CapacityFigures = Object.fromEntries(entries.filter(([, value]) => value !== undefined))
      try {
        const { moved, documents, revision } = this.data
        const saved = await call('supplier', 'saveCapacity', {
          capacity,
          ...(moved && { documents: documents.map(({ id }) => id) }),
          revision,
          requestKey: key,
        })
        this.setData({ moved: false })
        this.take(saved)
        wx.removeStorageSync(place)
        wx.showToast({ title: words('capacity').saved, icon: 'none' })
        this.go()
      } catch (error) {
        const refusal = error instanceof CallError ? error.refusal : undefined
        if (refusal?.code === 'CONFLICT') this.setData({ asking: true })
        else
          this.setData({
            failure: refusalText(error),
            issues: issuesWithin(refusal?.issues ?? [], ['capacity']),
          })
      } finally {
        this.setData({ saving: false })
      }
    },
    go() {
      if (this.data.first) wx.redirectTo({ url: '/supplier/pages/products/products?new=1' })
      else wx.navigateBack({ fail: () => wx.redirectTo({ url: '/supplier/pages/products/products' }) })
    },
    /** Mine over theirs: the same figures on their revision. */
    async onMine() {
      const { typed } = this.data
      this.setData({ asking: false })
      try {
        this.take(await call('supplier', 'company', {}))
        key = requestKey()
        this.setData({ typed })
        await this.onSave()
      } catch (error) {
        this.setData({ failure: refusalText(error) })
      }
    },
    async onTheirs() {
      this.setData({ asking: false })
      wx.removeStorageSync(place)
      this.setData({ moved: false })
      await this.read()
    },
  },
})

import type { Company, Issue } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { hasConsent, session } from '../../../services/session'
import { refusalText, words } from '../../../services/words'
import type { Said } from '../../events'
import { isOwner } from '../../role'

const empty = {
  name: '',
  creditCode: '',
  regionCode: '',
  regionNames: [] as string[],
  contactName: '',
  contactMobile: '',
}
type Form = typeof empty

/** Where the half-filled form waits while the privacy notice is read, or while WeChat is closed. */
const place = 'form:company'
/** One key for one set of answers: sending the same again gets the first answer. */
let key = requestKey()

/** The company: registered once, then its own record, its people and its figures. */
Component({
  behaviors: [screen('company')],
  data: {
    load: 'loading',
    loadNote: '',
    form: empty,
    count: '0 / 18',
    issues: [] as Issue[],
    paths: {
      name: ['name'],
      creditCode: ['creditCode'],
      region: ['region'],
      contactName: ['contact', 'name'],
      contactMobile: ['contact', 'mobile'],
    },
    failure: '',
    offlineWhy: '',
    saving: false,
    registered: false,
    company: {} as Company,
    owner: false,
    /** The credit code is registered: what can be done about it. */
    taken: false,
    claimWaits: false,
  },
  methods: {
    onLoad() {
      const half: unknown = wx.getStorageSync(place)
      if (half) this.put(half as Form)
      void this.read()
    },
    onRetry() {
      void this.read()
    },
    onWords() {
      this.setData({ offlineWhy: words('common').offlineAction })
      if (this.data.registered) void this.read()
    },
    async read() {
      this.setData({ load: 'loading', offlineWhy: words('common').offlineAction })
      try {
        const me = await session.refresh()
        if (!hasConsent(me)) {
          const next = encodeURIComponent('/supplier/pages/company/company')
          wx.redirectTo({ url: `/pages/consent/consent?next=${next}` })
          return
        }
        if (me.supplier) this.show(await call('supplier', 'company', {}), isOwner())
        else void this.askClaim()
        this.setData({ load: 'ready' })
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        this.setData({ load: offline ? 'offline' : 'error', loadNote: offline ? '' : refusalText(error) })
      }
    },
    show(company: Company, owner: boolean) {
      this.setData({ registered: true, company, owner })
    },
    /** Somebody who has claimed a company need not register it once more. */
    async askClaim() {
      const { claim } = await call('supplier', 'myClaim', {}).catch(() => ({ claim: undefined }))
      this.setData({ claimWaits: claim?.state === 'open' })
    },
    onChanged(event: Said<{ company: Company }>) {
      this.setData({ company: event.detail.company })
    },
    put(form: Form) {
      this.setData({ form, count: `${form.creditCode.trim().length} / 18` })
    },
    edit(change: Partial<Form>) {
      const form = { ...this.data.form, ...change }
      key = requestKey()
      wx.setStorageSync(place, form)
      this.put(form)
    },
    onType(event: Said<{ value: string }, { field: keyof Form }>) {
      this.edit({ [event.currentTarget.dataset.field]: event.detail.value })
    },
    onRegion(event: Said<{ value: string; names: string[] }>) {
      this.edit({ regionCode: event.detail.value, regionNames: event.detail.names })
    },
    async onSubmit() {
      if (this.data.saving) return
      const { name, creditCode, regionCode, regionNames, contactName, contactMobile } = this.data.form
      const [province = '', city = '', district = ''] = regionNames
      this.setData({ saving: true, failure: '', issues: [], taken: false })
      try {
        await call('supplier', 'registerCompany', {
          name: name.trim(),
          creditCode: creditCode.trim(),
          region: { code: regionCode, names: [province, city, district] },
          contact: { name: contactName.trim(), mobile: contactMobile.trim() },
          requestKey: key,
        })
        wx.removeStorageSync(place)
        await session.refresh().catch(() => undefined)
        wx.redirectTo({ url: '/supplier/pages/capacity/capacity?first=1' })
      } catch (error) {
        const issues = error instanceof CallError ? (error.refusal.issues ?? []) : []
        const taken = error instanceof CallError && error.refusal.code === 'CREDIT_CODE_TAKEN'
        this.setData({ issues: regionAsOne(issues), failure: taken ? '' : refusalText(error), taken })
        if (taken) wx.pageScrollTo({ scrollTop: 0 })
      } finally {
        this.setData({ saving: false })
      }
    },
    onClaim() {
      const { creditCode, name } = this.data.form
      const query = `creditCode=${encodeURIComponent(creditCode.trim())}&company=${encodeURIComponent(name.trim())}`
      wx.navigateTo({ url: `/supplier/pages/claim/claim?${this.data.claimWaits ? '' : query}` })
    },
    onColleagues() {
      wx.navigateTo({ url: '/supplier/pages/colleagues/colleagues' })
    },
    onMyData() {
      wx.navigateTo({ url: '/pages/my-data/my-data' })
    },
    onCapacity() {
      wx.navigateTo({ url: '/supplier/pages/capacity/capacity' })
    },
    onProducts() {
      wx.navigateTo({ url: '/supplier/pages/products/products' })
    },
  },
})

/** The region is picked as one, so whatever is wrong inside it is shown at it, once. */
function regionAsOne(issues: Issue[]): Issue[] {
  const [first, ...rest] = issues.filter(({ path }) => path[0] === 'region')
  if (!first) return issues
  return issues
    .filter((issue) => !rest.includes(issue))
    .map((issue) => (issue === first ? { ...issue, path: ['region'] } : issue))
}

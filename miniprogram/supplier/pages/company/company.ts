import type { Company, Issue } from '../../../../typings/contract'
import { screen } from '../../../behaviors/screen'
import { CallError, call, requestKey } from '../../../services/call'
import { dayInWords } from '../../../services/format'
import { hasConsent, session } from '../../../services/session'
import { fill, refusalText, words } from '../../../services/words'
import type { Said } from '../../events'

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

/** The company: registered once, then shown with what the Centre found in the register. */
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
    standingMark: 'checking',
    standingText: '',
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
        const me = await session.me()
        if (!hasConsent(me)) {
          const next = encodeURIComponent('/supplier/pages/company/company')
          wx.redirectTo({ url: `/pages/consent/consent?next=${next}` })
          return
        }
        if (me.supplier) this.show(await call('supplier', 'company', {}))
        this.setData({ load: 'ready' })
      } catch (error) {
        const offline = error instanceof CallError && error.refusal.code === 'OFFLINE'
        this.setData({ load: offline ? 'offline' : 'error', loadNote: offline ? '' : refusalText(error) })
      }
    },
    /** A registered company, read only: a change of it is a new verification, not an edit. */
    show(company: Company) {
      const w = words('company')
      const { standing, verifiedOn, region, contact } = company
      const said = fill(w[`standing_${standing}`], { day: verifiedOn ? dayInWords(verifiedOn) : '' })
      this.setData({
        registered: true,
        standingMark: standing === 'unverified' ? 'checking' : standing === 'verified' ? 'green' : 'red',
        standingText: said,
      })
      this.put({
        name: company.name,
        creditCode: company.id,
        regionCode: region.code,
        regionNames: region.names,
        contactName: contact.name,
        contactMobile: contact.mobile,
      })
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
      this.setData({ saving: true, failure: '', issues: [] })
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
        this.setData({ issues: regionAsOne(issues), failure: refusalText(error) })
      } finally {
        this.setData({ saving: false })
      }
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

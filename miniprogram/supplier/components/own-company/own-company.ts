/**
 * The registered company: what stands in the register and cannot be changed here, the licence, the contact, a new name.
 * company: Company. owner: whether the person may change it. offline: whether the network is gone.
 * Events: change {company} after every saved change.
 */
import type { Company, Issue } from '../../../../typings/contract'
import type { DocumentInfo } from '../../../../typings/dossier'
import { worded } from '../../../behaviors/worded'
import { CallError, call, requestKey } from '../../../services/call'
import { dayInWords, moment } from '../../../services/format'
import { fill, refusalText, words } from '../../../services/words'
import type { Said } from '../../events'
import { openOwn } from '../../own-document'

let key = requestKey()

Component({
  behaviors: [worded('company')],
  properties: {
    company: { type: Object, value: {} as Company },
    owner: Boolean,
    offline: Boolean,
  },
  data: {
    contactName: '',
    contactMobile: '',
    changed: false,
    newName: '',
    naming: false,
    licence: [] as DocumentInfo[],
    regionText: '',
    standingMark: 'checking',
    standingText: '',
    waits: '',
    issues: [] as Issue[],
    paths: { name: ['name'], contactName: ['contact', 'name'], contactMobile: ['contact', 'mobile'] },
    failure: '',
    busy: '',
  },
  observers: {
    'company, w'(company: Company) {
      if (!company.id) return
      const w = words('company')
      const { standing, verifiedOn, contact, newName, businessLicence, region } = company
      this.setData({
        licence: businessLicence ? [businessLicence] : [],
        regionText: region.names.join(' '),
        standingMark: standing === 'unverified' ? 'checking' : standing === 'verified' ? 'green' : 'red',
        standingText: fill(w[`standing_${standing}`], { day: verifiedOn ? dayInWords(verifiedOn) : '' }),
        waits: newName ? fill(w.nameWaits, { name: newName.name, time: moment(newName.at) }) : '',
        ...(this.data.changed ? {} : { contactName: contact.name, contactMobile: contact.mobile }),
      })
    },
  },
  methods: {
    onContact(event: Said<{ value: string }, { field: 'contactName' | 'contactMobile' }>) {
      key = requestKey()
      this.setData({ [event.currentTarget.dataset.field]: event.detail.value, changed: true, failure: '' })
    },
    onSaveContact() {
      const contact = { name: this.data.contactName.trim(), mobile: this.data.contactMobile.trim() }
      const { companyRevision: revision } = this.data.company
      void this.change('contact', words('company').contactSaved, () =>
        call('supplier', 'saveCompany', { contact, revision, requestKey: key }),
      )
    },
    onLicence(event: Said<{ documents: DocumentInfo[] }>) {
      const [licence] = event.detail.documents
      const { companyRevision: revision } = this.data.company
      void this.change('licence', words('company').licenceSaved, () =>
        call('supplier', 'saveCompany', {
          businessLicence: licence?.id ?? null,
          revision,
          requestKey: requestKey(),
        }),
      )
    },
    /** The evidence part opens itself what may be changed; what is only shown is opened here. */
    async onOpenLicence(event: Said<{ documentId: string }>) {
      try {
        await openOwn(event.detail.documentId)
      } catch (error) {
        this.setData({ failure: refusalText(error) })
      }
    },
    onNaming() {
      this.setData({ naming: !this.data.naming })
    },
    onNewName(event: Said<{ value: string }>) {
      key = requestKey()
      this.setData({ newName: event.detail.value, failure: '' })
    },
    onRename() {
      this.rename(this.data.newName.trim(), words('company').nameSent)
    },
    /** The old name stated again ends the waiting of the new one. */
    onTakeBack() {
      key = requestKey()
      this.rename(this.data.company.name, words('company').takenBack)
    },
    rename(name: string, said: string) {
      const { companyRevision: revision } = this.data.company
      void this.change('name', said, () =>
        call('supplier', 'renameCompany', { name, revision, requestKey: key }),
      )
    },
    /** One change at a time; after a conflict what was typed stays, on the colleague's version. */
    async change(busy: 'contact' | 'licence' | 'name', said: string, ask: () => Promise<Company>) {
      if (this.data.busy) return
      this.setData({ busy, failure: '', issues: [] })
      try {
        const company = await ask()
        if (busy === 'contact') this.setData({ changed: false })
        if (busy === 'name') this.setData({ naming: false, newName: '' })
        this.triggerEvent('change', { company })
        wx.showToast({ title: said, icon: 'none' })
      } catch (error) {
        await this.refused(error)
      } finally {
        this.setData({ busy: '' })
      }
    },
    async refused(error: unknown) {
      const refusal = error instanceof CallError ? error.refusal : undefined
      const issues = refusal?.issues ?? []
      // What a field says need not be said twice.
      this.setData({ issues, failure: issues.length ? '' : refusalText(error) })
      if (refusal?.code !== 'CONFLICT') return
      key = requestKey()
      const company = await call('supplier', 'company', {}).catch(() => undefined)
      if (company) this.triggerEvent('change', { company })
      this.setData({ failure: words('company').conflict })
    },
  },
})

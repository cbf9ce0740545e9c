import { failedLoad } from '../services/loaded'

/** There is nothing to try again: the record is gone, or the pack is switched off. */
const LEADS_BACK: string[] = ['gone', 'off']

/**
 * A page of one record, opened with `?id=`: `load` (loading, ready, gone, off, offline, error) with its `note`, and the record
 * itself under `name`. It is read when shown and drawn down; what is there stays when a later reading fails. The page
 * defines `word()`, which words the record. `home`: where one goes from a record that is gone and was opened by itself.
 */
export function record<Name extends string, Found extends object>(
  name: Name,
  fetch: (id: string) => Promise<Found>,
  home: string,
) {
  return Behavior({
    data: {
      id: '',
      load: 'loading',
      note: '',
      ...({ [name]: null } as Record<Name, Found | null>),
    },
    methods: {
      onLoad({ id = '' }: { id?: string }) {
        this.setData({ id } as never)
      },
      onShow() {
        void this.read()
      },
      async onPullDownRefresh() {
        await this.read()
        wx.stopPullDownRefresh()
      },
      onWords() {
        word(this)
      },
      async read() {
        const shown = this.data as unknown as { id: string } & Record<Name, Found | null>
        try {
          this.take(await fetch(shown.id))
        } catch (error) {
          const failed = failedLoad(error)
          if (LEADS_BACK.includes(failed.load) || !shown[name]) this.setData(failed as never)
          else if (failed.note) wx.showToast({ title: failed.note, icon: 'none' })
        }
      },
      take(found: Found) {
        this.setData({ [name]: found, load: 'ready', note: '' } as never)
        word(this)
      },
      onBack() {
        if (getCurrentPages().length > 1) wx.navigateBack()
        else wx.reLaunch({ url: home })
      },
      onAct() {
        if (LEADS_BACK.includes((this.data as unknown as { load: string }).load)) return this.onBack()
        this.setData({ load: 'loading' } as never)
        void this.read()
      },
    },
  })
}

function word(page: unknown): void {
  ;(page as { word(): void }).word()
}

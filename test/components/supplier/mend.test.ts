import { mends, mendUrl } from '../../../miniprogram/services/mend'
import type { Finding, Target } from '../../../typings/assessment'

const finding = (code: string, target: Target) =>
  ({ reason: { code, params: {} }, target }) as unknown as Finding

describe('a remedy opens the very field', () => {
  it('of the finding, with the entry concerned and the reason', () => {
    const at: Target = { section: 'licences', field: 'COS_PROD', entry: 'a1' }
    const url = mendUrl('p1', { findings: [finding('L-EXPIRED', at)], target: at })
    expect(url).toBe(
      '/supplier/pages/edit-licence/edit-licence?productId=p1&focus=COS_PROD&entry=a1&because=L-EXPIRED',
    )
  })

  it('even when the line itself is entered elsewhere', () => {
    const url = mendUrl('p1', {
      findings: [finding('K-PHOTO.gtin', { section: 'basics', field: 'gtin' })],
      target: { section: 'packaging', field: 'barcode' },
    })
    expect(url).toContain('/edit-basics/edit-basics?productId=p1&focus=gtin')
  })

  it('and of an open recall its reports, where nothing is entered', () => {
    const recalled = { ...finding('E-RECALL12', { section: 'none' }), requirement: 'E-RECALL12' }
    const line = { findings: [recalled as Finding], target: { section: 'none' } as Target }
    expect(mendUrl('p1', line)).toBe('/supplier/pages/recalls/recalls')
    expect(mends(line)).toBe(true)
  })

  it('and opens nothing where the supplier can enter nothing', () => {
    expect(mendUrl('p1', { findings: [], target: { section: 'none' } })).toBeUndefined()
    expect(mends({ findings: [], target: { section: 'none' } })).toBe(false)
  })
})

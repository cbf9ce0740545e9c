import type { ProductEvent, RegisterStatus } from '../../typings/assessment'
import type { Face } from '../../typings/catalog'
import type { Partnership } from '../../typings/dossier'

/** The form in which worked cases are exchanged: flat, without documents, with the register's answer beside each paper. */
export interface Case {
  name: string
  submission: {
    supplier: {
      uscc: string
      abnormal_list?: boolean
      serious_violation?: boolean
      verify?: RegisterStatus
      biz_expiry?: string
    }
    product: { category: string; name: string; manufacturer_uscc?: string; origin?: 'domestic' | 'imported' }
    last_verified_at?: string
    licences?: {
      type: string
      number?: string
      holder?: string
      expiry?: string
      verify?: RegisterStatus
      renewal_notice?: unknown
      scope_ok?: boolean
    }[]
    reports?: {
      issued?: string
      cma?: string
      cnas?: string
      product_match?: boolean
      verify?: 'fake'
      items?: { code: string; conclusion?: 'pass' | 'fail'; value?: number }[]
    }[]
    label?: { fields?: string[]; banned_claim?: boolean }
    packaging?: {
      photos?: Face[]
      drop?: { weight_kg?: number; height_mm?: number; drops?: number; ok?: boolean }
      dangerous?: boolean
    }
    partnership?: {
      platform: string
      from?: string
      verified?: boolean
      terminated?: string
      reason?: Partnership['reason']
    }[]
    events?: ProductEvent[]
    capacity?: Partial<Record<string, number | boolean>>
    history?: { spot_total_12m?: number; spot_pass_pct?: number; complaint_bp_30d?: number }
  }
  external: { validationClock: string; mode: 'normal' | 'epidemic' }
  expected_colour: 'green' | 'yellow' | 'red' | 'reject'
  expected_reason_ids: string[]
  expected_info_ids: string[]
}

import { addDays } from '../../../cloudfunctions/domain/calendar'
import { checkCreditCode } from '../../../cloudfunctions/domain/identifiers'
import type { AssessmentInput } from '../../../typings/assessment'
import type { InspectionReport, Licence } from '../../../typings/dossier'
import { HEIGHTS, LABEL_FIELDS, REPORTS, TODAY, UPPER } from './form'

/** Mulberry32: the same numbers from 0 to 1 for the same seed, on every machine. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const OTHER = '91440300708461136T'
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** A credit code of which both checks are right: tried out, which is quick enough for some hundreds. */
function creditCode(serial: number): string {
  const begin = `91330110${String(serial).padStart(8, '0')}`
  for (const check of ALPHABET) {
    for (const last of ALPHABET) if (checkCreditCode(begin + check + last).ok) return begin + check + last
  }
  throw new Error(`No credit code begins ${begin}.`)
}
const SUPPLIERS = Array.from({ length: 977 }, (_, i) => creditCode(79_965_505 + i))

/** The i-th submission as it arrives, read from its JSON. */
export const submission = (i: number): AssessmentInput => JSON.parse(JSON.stringify(made(i)))

/** About half are green, the rest has one or more faults, each rare as in real life. */
function made(i: number): AssessmentInput {
  const next = random(i * 7919 + 13)
  const fault = (share: number) => next() < share
  const upTo = (n: number) => Math.floor(next() * n)
  const supplier = SUPPLIERS[i % SUPPLIERS.length] ?? OTHER
  const expiry = (expired: number) =>
    addDays(TODAY, fault(expired) ? -1 - upTo(60) : fault(0.04) ? upTo(29) : 60 + upTo(900))

  const paper = (id: string, type: string, number: string, expired: number): Licence => ({
    id,
    type,
    number: fault(0.005) ? number.slice(0, -1) : number,
    holder: fault(0.008) ? OTHER : supplier,
    expiry: expiry(expired),
    documents: fault(0.005) ? [] : [`doc-${id}-${i}`],
  })
  const licences = [
    paper('prod', 'COS_PROD', `浙妆2020${String(i).padStart(4, '0')}`, 0.03),
    paper('filing', 'COS_FIL', `浙G妆网备字2024${String(i).padStart(6, '0')}`, 0.02),
  ].filter(() => !fault(0.02))

  const value = (code: string) => {
    const limit = UPPER[code]
    if (limit !== undefined) return fault(0.006) ? limit * 1.5 : Math.round(next() * limit * 800) / 1000
    return code === 'ph' ? (fault(0.01) ? 10 : 4 + upTo(5)) : 10 + upTo(5)
  }
  const report = ([id, codes]: [string, readonly string[]]): InspectionReport => ({
    id,
    number: `Z2026-${id}-${i}`,
    laboratory: '浙江省检验检测院',
    ...(!fault(0.01) && { cma: '201100110001' }),
    issued: addDays(TODAY, fault(0.03) ? -366 - upTo(100) : -upTo(360)),
    namesMatch: !fault(0.01),
    items: codes.map((code) => ({
      code,
      ...(!fault(0.001) && { conclusion: fault(0.001) ? 'fail' : 'pass' }),
      ...(!fault(0.001) && { value: value(code) }),
    })),
    documents: [`doc-${id}-${i}`],
  })
  const reports = Object.entries(REPORTS)
    .map(report)
    .filter(() => !fault(0.01))

  const weightKg = 1 + upTo(670) / 10
  const standard = fault(0.5) ? 'ISTA_1A' : 'ISTA_2A'
  const [, least = 0] = HEIGHTS[standard].find(([below]) => weightKg < below) ?? []

  return {
    day: TODAY,
    dossier: {
      category: 'BENCH',
      name: `氨基酸洗发水 ${i}`,
      brand: '净源',
      gtin: '6901234567892',
      origin: 'domestic',
      forecastDaily: 1000,
      licences,
      reports,
      label: { fields: fault(0.02) ? LABEL_FIELDS.slice(1) : LABEL_FIELDS, noBannedClaims: !fault(0.015) },
      packaging: {
        photos: [{ face: 'barcode', document: `doc-barcode-${i}` }],
        weightKg,
        ...(!fault(0.005) && {
          drop: {
            standard,
            heightMm: fault(0.02) ? least - 10 : least + upTo(400),
            drops: Array.from({ length: fault(0.005) ? 9 : 10 }, (_, n) => n > 0 || !fault(0.01)),
            documents: fault(0.005) ? [] : [`doc-drop-${i}`],
          },
        }),
      },
      partnerships: [
        {
          id: 'p1',
          platform: '平台',
          from: '2024-01-01',
          ...(fault(0.02) && {
            ended: fault(0.2) ? '2025-02-28' : '2026-02-01',
            reason: fault(0.2) ? 'other' : 'quality',
          }),
        },
      ],
    },
    facts: {
      mode: 'normal',
      supplier: {
        creditCode: supplier,
        standing: fault(0.01) ? 'unverified' : 'verified',
        ...(!fault(0.005) && { abnormalList: false }),
        seriousViolation: false,
        licenceExpiry: expiry(0.01),
        verifiedOn: addDays(TODAY, fault(0.02) ? -200 : -upTo(170)),
      },
      capacity: {
        dailyOutput: fault(0.02) ? 500 : 1000 + upTo(9000),
        stockCoverDaily: 0,
        dispatchP90Hours: fault(0.03) ? 72 : 24 + upTo(24),
        onTimePct: fault(0.03) ? 90 : 95 + upTo(5),
        damageBp: 10,
        carriers: 2,
        replyHours: 12,
        disputeBp: 20,
        recallPlan: true,
      },
      licences: {
        prod: { status: fault(0.01) ? 'unverified' : 'verified', scopeOk: !fault(0.02) },
        filing: { status: fault(0.01) ? 'unverified' : 'verified', scopeOk: true },
      },
      reports: {},
      partnerships: { p1: { verified: !fault(0.1) } },
      events: fault(0.015)
        ? [{ type: fault(0.5) ? 'recall1' : 'change', ...(fault(0.2) && { closed: true }) }]
        : [],
      history: { spotTotal12m: 20, spotPassPct: 100, complaintBp30d: fault(0.02) ? 120 : upTo(50) },
    },
  }
}

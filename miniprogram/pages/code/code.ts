import type { ChecklistLine, Finding } from '../../../typings/assessment'
import type {
  CodeDetail,
  CodeState,
  LaunchView,
  PreviousVerdict,
  PublicVerdict,
} from '../../../typings/contract'
import { screen } from '../../behaviors/screen'
import { appearance } from '../../services/appearance'
import { call } from '../../services/call'
import { dayInWords, moment } from '../../services/format'
import { addToPile, pileNow, pileSize } from '../../services/pile'
import { healthUrl, scan, scannedOf } from '../../services/scanning'
import { isCentre, isReviewer, session } from '../../services/session'
import { fill, reason, refusalText, text, words } from '../../services/words'
import { type Old, verdictOf } from './verdict'

/** The navigation bar continues the verdict's surface; its letters are dark only on amber. */
const BARS: Record<CodeState, [light: string, dark: string, letters: '#ffffff' | '#000000']> = {
  green: ['#0a7a4a', '#0f7d4d', '#ffffff'],
  yellow: ['#f2b31d', '#f2b31d', '#000000'],
  red: ['#c0322c', '#c53b34', '#ffffff'],
  grey: ['#5c6965', '#66736f', '#ffffff'],
}

const STATES: CodeState[] = ['green', 'yellow', 'red', 'grey']

interface Change {
  at: string
  from: string
  to: string
  fromWord: string
  toWord: string
}

/**
 * The verdict of a scanned code, the same for everybody; then, for whoever has a role, the fuller view.
 * Opened after a scan (`token`), by an ordinary-link QR (`q`) or by a mini-program code (`scene`).
 */
Component({
  behaviors: [screen('code')],
  data: {
    scanned: '',
    load: 'loading',
    note: '',
    refusedTitle: '',
    verdict: null as PublicVerdict | null,
    /** Why the verdict is the last one that this phone has seen, or nothing. */
    old: '' as Old | '',
    /** The goods of this pile by colour, from the second one on. */
    pile: [] as { state: CodeState; count: number; word: string }[],
    pileLine: '',
    oldNote: '',
    facts: [] as { label: string; value: string }[],
    change: null as Change | null,
    meaning: '',
    detail: null as CodeDetail | null,
    launch: null as LaunchView | null,
    launchNotes: [] as { icon: string; text: string }[],
    /** Nothing stands in the way, so it can be approved from here. */
    ready: false,
    summary: [] as CodeDetail['capacities'],
    open: [] as ChecklistLine[],
    notes: [] as string[],
    previousNote: '',
    history: [] as Change[],
    /** Of a platform: it may review for cause, and look at the company's other codes. */
    reviewer: false,
    staff: false,
    fullerLoading: false,
    fullerNote: '',
  },
  methods: {
    onLoad(query: { q?: string; scene?: string; token?: string }) {
      const scanned = scannedOf(query)
      const health = healthUrl(scanned)
      if (health) {
        wx.redirectTo({ url: health })
        return
      }
      this.setData({ scanned })
      void this.look()
    },
    async look() {
      this.setData({ load: 'loading', note: '' })
      const result = await verdictOf(this.data.scanned)
      if (result.kind === 'refused') this.refuse(result.code, result.error)
      else if (result.kind === 'verdict') {
        this.show(result.verdict, result.old)
        if (!result.old) await this.lookDeeper(result.verdict)
      } else
        this.setData({ load: result.kind, note: result.kind === 'error' ? refusalText(result.error) : '' })
    },
    refuse(code: string, error: unknown) {
      const w = words('code')
      const titles: Record<string, string> = w.refused
      this.paintBar('grey')
      this.setData({
        load: 'refused',
        refusedTitle: titles[code] ?? w.refused.INVALID_INPUT,
        note: code === 'INVALID_INPUT' ? w.notOurs : refusalText(error),
      })
    },
    show(verdict: PublicVerdict, old?: Old) {
      const first = this.data.verdict === null
      if (first && !old) addToPile(verdict.token, verdict.state)
      this.setData({ verdict, load: 'ready', old: old ?? '' })
      this.word()
      this.paintBar(verdict.state)
      // One tap of the phone, a hard one unless it is green: the reviewer may be looking at the goods.
      if (first && !old) {
        const type = verdict.state === 'green' ? 'light' : 'heavy'
        wx.vibrateShort?.({ type, fail() {} })
      }
    },
    /** Everything that depends on the language. */
    word() {
      const { verdict, detail } = this.data
      if (!verdict) return
      const w = words('code')
      const { offlineBanner, unansweredBanner } = words('common')
      const banner = { offline: offlineBanner, unanswered: unansweredBanner, '': '' }[this.data.old]
      this.setData({
        oldNote: fill(banner, { time: moment(verdict.asOf) }),
        facts: [
          { label: w.category, value: `${text(verdict.classOne)} · ${text(verdict.category)}` },
          ...(verdict.gtin ? [{ label: w.gtin, value: verdict.gtin }] : []),
          { label: w.number, value: verdict.number },
          { label: w.validUntil, value: verdict.validUntil ? dayInWords(verdict.validUntil) : w.noExpiry },
          { label: w.changed, value: moment(verdict.changedAt) },
          ...(detail ? [{ label: w.creditCode, value: detail.supplier.id }] : []),
        ],
        previousNote: verdict.previous ? previousOf(verdict.previous) : '',
        meaning: w.meanings[verdict.state],
        ...pileWords(),
        history: (detail?.history ?? []).map(changeOf),
        ...launchWords(this.data.launch),
        notes: (detail?.findings ?? []).filter(isNote).map((finding) => reason(finding.reason)),
      })
    },
    onWords() {
      this.word()
    },
    /** The fuller view, authorised afresh by the server. The verdict stands even when it fails. */
    async lookDeeper({ token }: PublicVerdict) {
      const role = await session.me().then(
        (me) => me.role,
        () => 'public' as const,
      )
      if (!isReviewer(role) && !isCentre(role)) return
      this.setData({ fullerLoading: true, fullerNote: '' })
      try {
        const detail = await call(isCentre(role) ? 'center' : 'platform', 'code', { token })
        const open = detail.checklist.filter((line) => line.state !== 'met')
        this.setData({
          detail,
          open,
          summary: detail.capacities,
          reviewer: isReviewer(role),
          staff: isCentre(role),
        })
        if (isReviewer(role)) await this.lookForLaunch(token)
        this.word()
      } catch (error) {
        this.setData({ fullerNote: `${words('code').fullerFailed}。${refusalText(error)}` })
      } finally {
        this.setData({ fullerLoading: false })
      }
    },
    /** What the product asks of this reviewer's platform, if it asks anything. */
    async lookForLaunch(token: string) {
      const { launch } = await call('platform', 'launchOf', { token })
      this.setData({ launch: launch ?? null })
    },
    paintBar(state: CodeState) {
      const [light, dark, frontColor] = BARS[state]
      const backgroundColor = appearance().theme === 'dark' ? dark : light
      wx.setNavigationBarColor({ frontColor, backgroundColor, fail() {} })
    },
    again() {
      void scan()
    },
    /** The request opens in place of the verdict, with the question whether to approve where nothing is in the way. */
    decide() {
      const { launch, ready } = this.data
      if (!launch) return
      const approve = ready ? '&approve=1' : ''
      wx.redirectTo({ url: `/platform/pages/launch/launch?launchId=${launch.launchId}${approve}` })
    },
    report() {
      const { verdict } = this.data
      if (verdict) wx.navigateTo({ url: `/pages/problem/problem?token=${verdict.token}` })
    },
    /** For cause, of a product that asks nothing of this platform now. */
    review() {
      const { verdict } = this.data
      if (verdict) wx.navigateTo({ url: `/platform/pages/review/review?token=${verdict.token}` })
    },
    /** What the Centre does about the product, with the product filled in. */
    put(event: WechatMiniprogram.TouchEvent) {
      const { page } = event.currentTarget.dataset as { page: string }
      const { verdict } = this.data
      if (verdict) wx.navigateTo({ url: `/center/pages/${page}/${page}?code=${verdict.token}` })
    },
    /** What platforms found in their reviews, for the Centre. */
    reviews() {
      const { detail } = this.data
      const query = `mine=1&productId=${detail?.productId}`
      if (detail) wx.navigateTo({ url: `/platform/pages/reviews/reviews?${query}` })
    },
    company() {
      const { verdict } = this.data
      if (verdict) wx.navigateTo({ url: `/platform/pages/supplier/supplier?token=${verdict.token}` })
    },
    dossier() {
      const { verdict } = this.data
      if (verdict) wx.navigateTo({ url: `/platform/pages/dossier/dossier?token=${verdict.token}` })
    },
    act() {
      void this.look()
    },
  },
})

/** For seven days after a new version: what the version before showed. */
function previousOf({ version, state, until }: PreviousVerdict): string {
  return fill(words('code').previous, {
    version,
    colour: words('common').colours[state],
    time: moment(until),
  })
}

/** One code alone is no pile. */
function pileWords() {
  const pile = pileNow()
  const size = pileSize(pile)
  const w = words('common').shortColours
  const pileStates = STATES.filter((state) => pile.counts[state] > 0)
  return {
    pileLine: size > 1 ? fill(words('code').pile, { n: size }) : '',
    pile: pileStates.map((state) => ({ state, count: pile.counts[state], word: w[state] })),
  }
}

const isNote = (finding: Finding) => finding.severity === 'info'

function changeOf({ at, from, to }: CodeDetail['history'][number]): Change {
  const colours = words('common').shortColours
  return {
    at: moment(at),
    from: from ?? '',
    to,
    fromWord: from ? colours[from] : '',
    toWord: colours[to],
  }
}

function launchWords(launch: LaunchView | null) {
  if (!launch) return { launchNotes: [], ready: false }
  const w = words('launch')
  const times = [
    fill(w.asked, { time: moment(launch.requestedAt) }),
    fill(w.by, { time: moment(launch.dueAt) }),
  ]
  const drawn = launch.toReview ? words('code').drawn : words('code').notDrawn
  return {
    launchNotes: [
      { icon: 'clock', text: times.join(' · ') },
      { icon: 'dice', text: drawn },
    ],
    ready: launch.lane === 'green' && launch.colour === 'green' && !launch.toReview,
  }
}

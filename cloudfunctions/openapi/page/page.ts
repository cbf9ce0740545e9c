/** The page behind `/q/<token>`: the public answer for whoever scans a package outside WeChat. */
import type { CodeState, PublicVerdict } from '../../../typings/contract'
import { type TokenAnswer, tokenAnswer } from '../../runtime/code/tokenAnswer'
import { Call } from '../../runtime/onion/call'
import { logFault } from '../../runtime/onion/log'
import type { HttpResponse } from '../../runtime/openapi/http'
import type { OpenPage } from '../../runtime/openapi/serve'
import { sha256Base64 } from '../../runtime/store/digest'
import { STYLE } from './style'
import { type PageWords, wordsFor } from './words'

/** What the page may do: show its own style. No script, no picture, no frame, no address but its own. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${sha256Base64(STYLE)}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The shapes of the mini program's badges: a colour is never the only sign. */
const ICONS: Record<CodeState | 'refused', string> = {
  green: '<circle cx="12" cy="12" r="8.7"/><path d="m8.2 12.3 2.7 2.7 5-5.4"/>',
  yellow:
    '<path d="M10.6 4.4a1.6 1.6 0 0 1 2.8 0l7.1 12.7a1.6 1.6 0 0 1-1.4 2.4H4.9a1.6 1.6 0 0 1-1.4-2.4zM12 9.5v4M12 16.5v.1"/>',
  red: '<path d="M8.4 3.5h7.2l4.9 4.9v7.2l-4.9 4.9H8.4l-4.9-4.9V8.4zM8.7 8.7l6.6 6.6M15.3 8.7l-6.6 6.6"/>',
  grey: '<circle cx="12" cy="12" r="8.7"/><path d="M7.5 12h9"/>',
  refused: '<circle cx="12" cy="12" r="8.7"/><path d="M9 9l6 6M15 9l-6 6"/>',
}

export const codePage: OpenPage = {
  name: 'page',
  path: /^\/q\/[^/]+\/?$/,
  async answer({ path, headers }, requestId) {
    const words = wordsFor(headers['accept-language'])
    const call = new Call(requestId)
    try {
      const answer = await tokenAnswer(call, path.split('/')[2] ?? '')
      return { response: pageOf(words, answer), reads: call.read.reads }
    } catch (fault) {
      // Whoever stands before a shelf gets words, and never that the code was wrong.
      logFault(requestId, 'openapi.page', fault)
      const { word, meaning } = words.failed
      return { response: html(503, words, 'grey', 'grey', word, meaning, ''), reads: call.read.reads }
    }
  },
}

const STATUS = { genuine: 200, forged: 404, unknown: 404, revoked: 410 } as const

function pageOf(words: PageWords, { outcome, verdict }: TokenAnswer): HttpResponse {
  if (outcome === 'genuine' && verdict) {
    const { state } = verdict
    return html(200, words, state, state, words.colours[state], words.meanings[state], facts(words, verdict))
  }
  const { word, meaning } = words.refusals[outcome === 'genuine' ? 'unknown' : outcome]
  return html(STATUS[outcome], words, 'red', 'refused', word, meaning, '')
}

function facts(words: PageWords, verdict: PublicVerdict): string {
  const { fields, lang } = words
  const own = lang === 'en' ? ('en' as const) : ('zh' as const)
  const rows: [string, string | undefined][] = [
    [fields.product, verdict.product],
    [fields.supplier, verdict.supplier],
    [fields.category, `${verdict.classOne[own]} · ${verdict.category[own]}`],
    [fields.gtin, verdict.gtin],
    [fields.number, verdict.number],
    [fields.met, verdict.state === 'grey' ? undefined : `${verdict.met} / ${verdict.total}`],
    [fields.validUntil, verdict.state === 'grey' ? undefined : verdict.validUntil],
    [fields.changed, shanghaiTime(verdict.changedAt)],
    [words.asOf, shanghaiTime(verdict.asOf)],
  ]
  const shown = rows.flatMap(([name, value]) => (value ? [[name, value] as const] : []))
  return `<dl>${shown.map(([name, value]) => `<div><dt>${escaped(name)}</dt><dd>${escaped(value)}</dd></div>`).join('')}</dl>`
}

/** An instant as the clocks in Shanghai show it, to the minute. */
function shanghaiTime(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3600_000).toISOString().slice(0, 16).replace('T', ' ')
}

function html(
  statusCode: number,
  words: PageWords,
  colour: CodeState,
  icon: keyof typeof ICONS,
  word: string,
  meaning: string,
  body: string,
): HttpResponse {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(word)} · ${escaped(words.title)}</title><style>${STYLE}</style>`
  const band = `<header class="${colour}"><svg viewBox="0 0 24 24" aria-hidden="true">${ICONS[icon]}</svg><h1>${escaped(word)}</h1><p>${escaped(meaning)}</p></header>`
  const foot = `<footer><p>${escaped(words.more)}</p><p>${escaped(words.note)}</p><p>${escaped(words.issuer)}</p></footer>`
  return {
    statusCode,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': words.lang,
      vary: 'accept-language',
      'cache-control': 'no-store',
      'content-security-policy': POLICY,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
    body: `<!doctype html><html lang="${words.lang}"><head>${head}</head><body><main><p class="name">${escaped(words.title)}</p>${band}${body}${foot}</main></body></html>`,
  }
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] as string)

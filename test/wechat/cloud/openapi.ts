/**
 * WeChat's open interfaces as far as mini programs here call them. Nothing leaves this machine: contents are
 * checked against a word list, messages are kept for whoever wants to read them.
 */
import { randomUUID } from 'node:crypto'
import { type ApiRequest, decode, encode } from './protobuf'
import { roundCode } from './roundCode'

export interface OpenApiCall {
  api: string
  parameters: Record<string, unknown>
}
type Answer = Record<string, unknown>

/** A text with this word, or a picture whose bytes hold it, is refused as risky. */
export const RISKY_WORD = 'risky-content'
const KEPT = 1000
const OK = { errcode: 0, errmsg: 'ok' }

export class OpenApi {
  /** The latest calls, oldest first. */
  readonly calls: OpenApiCall[] = []

  constructor(private readonly appid: string) {}

  /** Answers `wx.openApi`; both sides are protobuf. */
  answer(api: string, requestData: Buffer): Buffer {
    const request = decode<ApiRequest>('CommApiData', requestData)
    if (api === 'ApiGetOpenDataByCloudId') return this.openData(request)
    const parameters = readParameters(request)
    this.calls.push({ api, parameters })
    if (this.calls.length > KEPT) this.calls.shift()
    if (/^wxacode\.(getUnlimited|get|createQRCode)$/.test(api)) return picture(parameters)
    return json(this.result(api, parameters))
  }

  private result(api: string, parameters: Record<string, unknown>): Answer {
    switch (api) {
      case 'security.msgSecCheck': {
        const risky = String(parameters.content ?? '').includes(RISKY_WORD)
        if (Number(parameters.version) !== 2) return risky ? { errcode: 87014, errmsg: 'risky content' } : OK
        // Version 2 is told who wrote it, and knows only those who use the mini program.
        if (!/^[\w-]+$/.test(String(parameters.openid ?? '')))
          return { errcode: 40003, errmsg: 'invalid openid' }
        return {
          ...OK,
          trace_id: randomUUID(),
          result: { suggest: risky ? 'risky' : 'pass', label: risky ? 20001 : 100 },
        }
      }
      case 'security.imgSecCheck': {
        const media = parameters.media
        return Buffer.isBuffer(media) && media.includes(RISKY_WORD)
          ? { errcode: 87014, errmsg: 'risky content' }
          : OK
      }
      case 'security.mediaCheckAsync':
        return { ...OK, trace_id: randomUUID() }
      case 'subscribeMessage.send':
        return parameters.touser && parameters.template_id
          ? OK
          : { errcode: 40037, errmsg: 'template_id invalid' }
      case 'phonenumber.getPhoneNumber':
        return { ...OK, phone_info: this.phone() }
      default:
        return { errcode: 48001, errmsg: `api unauthorized: the local cloud does not know ${api}` }
    }
  }

  private openData(request: ApiRequest): Buffer {
    const { cloudidList } = decode<{ cloudidList: string[] }>(
      'ApiGetOpenDataByCloudIdReq',
      request.svrkitData?.reqData ?? new Uint8Array(),
    )
    const dataList = cloudidList.map((cloudId) => ({
      cloudId,
      json: JSON.stringify({ cloudID: cloudId, data: this.phone() }),
    }))
    return encode('CommOpenApiResp', { respData: encode('ApiGetOpenDataByCloudIdResp', { dataList }) })
  }

  private phone(): Answer {
    return {
      phoneNumber: '13800000000',
      purePhoneNumber: '13800000000',
      countryCode: '86',
      watermark: { appid: this.appid, timestamp: Math.floor(Date.now() / 1000) },
    }
  }
}

/** Parameters arrive as pairs of a name and JSON text; what is no JSON is a file and stays bytes. */
function readParameters(request: ApiRequest): Record<string, unknown> {
  return Object.fromEntries(
    (request.openapiData?.pairs ?? []).map(({ key, value }) => [key, readValue(value)]),
  )
}

function readValue(value: Uint8Array): unknown {
  const bytes = Buffer.from(value)
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return bytes
  }
}

function json(answer: Answer): Buffer {
  const respData = Buffer.from(JSON.stringify(answer))
  return encode('CommOpenApiResp', {
    respData,
    contentType: 'application/json; charset=utf-8',
    httpCode: 200,
  })
}

/** A stand-in: the real code can be drawn by WeChat alone. */
function picture({ scene, path, width }: Record<string, unknown>): Buffer {
  const respData = roundCode(String(scene ?? path ?? ''), Number(width) || 430)
  return encode('CommOpenApiResp', { respData, contentType: 'image/png', httpCode: 200 })
}

/** The OpenAPI 3.1 document, made of the schemas by which requests are judged. */
import * as z from 'zod'
import { HEADERS, SCHEME } from '../../domain/openapi'
import type { Endpoint } from './endpoint'
import { faultStatuses } from './faults'
import type { FileRule } from './file'
import { newsShape } from './shapes'

const MEGABYTE = 1024 * 1024

const DESCRIPTION = `供平台的服务器使用。每个请求都要签名；响应为 {ok, data} 或 {ok: false, error: {code, message}}。

For the servers of platforms. Every request is signed: ${HEADERS.signature} is the HMAC-SHA256 (lower-case hexadecimal)
under the key's secret of six lines joined by a line feed: "${SCHEME}"; the method; the path from /v1 on, with "?" and the
query when there is one (names and values percent-encoded by RFC 3986, pairs sorted); ${HEADERS.time}; ${HEADERS.nonce};
the SHA-256 of the body's bytes in lower-case hexadecimal. ${HEADERS.time} is in seconds since 1970 and at most 5 minutes off;
a nonce (16 to 64 of A-Z a-z 0-9 _ -) is good once. A request with a requestKey may be sent again after a failure: the same
key gets the first answer. Webhooks are signed in the same way, over the receiver's own path, with the oldest live key.`

/** A document that any generator of clients reads. Pure: the same endpoints give the same bytes. */
export function openApiDocument(endpoints: readonly Endpoint[]): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const endpoint of endpoints) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method.toLowerCase()]: operation(endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: { title: '杭州品质绿码 Hangzhou Quality Green Code', version: '1', description: DESCRIPTION },
    servers: [{ url: '/' }],
    security: [{ key: [], time: [], nonce: [], signature: [] }],
    paths,
    webhooks: {
      news: {
        post: {
          summary: '品质码变化等消息。 News of a code, in order by its sequence, at least once.',
          requestBody: content(newsShape),
          responses: { '200': { description: '任何 2xx 都表示已收到。 Any 2xx says that it was taken.' } },
        },
      },
    },
    components: { securitySchemes: schemes(), schemas: { Refusal: schemaOf(refusal) } },
  }
}

function operation({ summary, params, query, body, file, answer }: Endpoint): object {
  const parameters = [...parametersOf(params, 'path'), ...parametersOf(query, 'query')]
  return {
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, ...content(body) } }),
    ...(file && { requestBody: { required: true, ...fileContent(file) } }),
    responses: {
      '200': { description: 'ok', ...content(z.object({ ok: z.literal(true), data: answer })) },
      ...refusals(),
    },
  }
}

const refusal = z.object({
  ok: z.literal(false),
  error: z.object({
    code: z.string(),
    message: z.string().meta({ description: 'Chinese, then English' }),
    issues: z.array(z.object({ path: z.array(z.union([z.string(), z.int()])), code: z.string() })).optional(),
    params: z.record(z.string(), z.unknown()).optional(),
  }),
})

/** One response for each status, with the codes that come with it. */
function refusals(): Record<string, object> {
  const byStatus: Record<string, string[]> = { '422': ['…'] }
  for (const [code, status] of Object.entries(faultStatuses)) {
    byStatus[status] = [...(byStatus[status] ?? []), code]
  }
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, codes]) => [
      status,
      {
        description: codes.join(', '),
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
      },
    ]),
  )
}

function parametersOf(schema: z.ZodType, where: 'path' | 'query'): object[] {
  const { properties = {}, required = [] } = schemaOf(schema) as {
    properties?: Record<string, object>
    required?: string[]
  }
  return Object.entries(properties).map(([name, held]) => ({
    name,
    in: where,
    required: required.includes(name),
    schema: held,
  }))
}

const content = (schema: z.ZodType): object => ({
  content: { 'application/json': { schema: schemaOf(schema) } },
})

/** Bytes as they are: in OpenAPI 3.1 a media type without a schema. */
const fileContent = ({ bytes, types }: FileRule): object => ({
  description: `至多 ${bytes / MEGABYTE} MB。 At most ${bytes / MEGABYTE} MB; the signature is over its SHA-256.`,
  content: Object.fromEntries(types.map((type) => [type, {}])),
})

/** OpenAPI 3.1 speaks JSON Schema 2020-12. Shared shapes are written out where they are used. */
function schemaOf(schema: z.ZodType): object {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, {
    io: 'input',
    reused: 'inline',
    unrepresentable: 'any',
  })
  return inlined(plain) as object
}

/** Named schemas come with local definitions, whose references would not hold inside a larger document. */
function inlined(schema: unknown): unknown {
  const { $defs = {}, ...rest } = schema as { $defs?: Record<string, unknown> }
  const walk = (held: unknown): unknown => {
    if (Array.isArray(held)) return held.map(walk)
    if (!held || typeof held !== 'object') return held
    const { $ref, ...others } = held as { $ref?: string }
    const named = $ref && $defs[$ref.replace('#/$defs/', '')]
    if (named) return walk({ ...(named as object), ...others })
    return Object.fromEntries(
      Object.entries(held).flatMap(([name, value]) =>
        name === 'id' && typeof value === 'string' ? [] : [[name, walk(value)]],
      ),
    )
  }
  return walk(rest)
}

function schemes(): object {
  const header = (name: string, description: string) => ({ type: 'apiKey', in: 'header', name, description })
  return {
    key: header(HEADERS.key, 'Id of the key'),
    time: header(HEADERS.time, 'Seconds since 1970'),
    nonce: header(HEADERS.nonce, 'Good once'),
    signature: header(HEADERS.signature, 'See the description above'),
  }
}

/** One endpoint of the interface: how it is asked, what it answers, and what it does. */
import * as z from 'zod'
import { Call } from '../onion/call'
import { INPUT_LIMIT, parse } from '../onion/parsing'
import { type Outcome, perform, type UnitOfWork } from '../onion/perform'
import { refuse } from '../onion/refusal'
import { authenticate, type Server } from './authenticate'
import { refuseRequest } from './faults'
import { type FileAsked, type FileRule, fileOf } from './file'
import type { HttpRequest } from './http'
import { placed } from './placed'

export interface EndpointDefinition<P, Q, B, O> {
  method: 'GET' | 'POST'
  /** With names in braces: `/v1/tokens/{token}`. */
  path: string
  /** One line, Chinese then English, for the document. */
  summary: string
  params?: z.ZodType<P>
  query?: z.ZodType<Q>
  /** With a `requestKey`, the same key gets the first answer again. */
  body?: z.ZodType<B>
  /** The body is a file and no JSON; the `requestKey` is in the query then. */
  file?: FileRule
  answer: z.ZodType<O>
  handle(asked: {
    params: P
    query: Q
    body: B
    /** Empty where the endpoint takes none. */
    file: FileAsked
    server: Server
    call: Call
  }): Promise<UnitOfWork<O>>
}

/** An endpoint as it is served and documented. */
export interface Endpoint
  extends Pick<EndpointDefinition<unknown, unknown, unknown, unknown>, 'method' | 'path' | 'summary'> {
  params: z.ZodType
  query: z.ZodType
  body?: z.ZodType
  file?: FileRule
  answer: z.ZodType
  /** The names in the path with their values, where the path is this endpoint's. */
  match(path: string): Record<string, string> | undefined
  serve(request: HttpRequest, params: Record<string, string>, requestId: string): Promise<Outcome>
}

const NOTHING = z.strictObject({})

/** Identity → size → parse → handle → commit: a signature stands where a WeChat user does in an action. */
export function endpoint<P = Record<never, never>, Q = Record<never, never>, B = undefined, O = unknown>(
  definition: EndpointDefinition<P, Q, B, O>,
): Endpoint {
  const { method, path, summary, body, file: rule, answer } = definition
  const params = definition.params ?? NOTHING
  const query = definition.query ?? NOTHING
  const schema = z.strictObject({ params, query, ...(body && { body }) })
  const pattern = new RegExp(`^${path.replace('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)
  return {
    method,
    path,
    summary,
    params,
    query,
    ...(body && { body }),
    ...(rule && { file: rule }),
    answer,
    match: (asked) => pattern.exec(asked)?.groups ?? (pattern.test(asked) ? {} : undefined),
    async serve(request, given, requestId) {
      const most = rule ? rule.bytes : INPUT_LIMIT
      if (request.body.length > most) refuse('TOO_LARGE', { params: { limitKb: most / 1024 } })
      const server = await authenticate(request, new Call(requestId))
      const raw = {
        params: decoded(given),
        query: request.query,
        ...(body && { body: jsonOf(request.body) }),
      }
      const input = parse(schema as z.ZodType, raw) as { params: P; query: Q; body: B }
      const file = fileOf(request, rule)
      const { requestKey } = (rule ? input.query : (input.body ?? {})) as { requestKey?: string }
      const task = {
        name: `openapi ${method} ${path}`,
        // A file stands in what is remembered by its digest.
        input: rule ? { ...input, file: file.sha256 } : input,
        ...(requestKey !== undefined && { requestKey }),
        decide: async (call: Call) => ({
          role: server.role,
          unit: await placed(raw, () => definition.handle({ ...input, file, server, call })),
        }),
      }
      // A request key is the platform's, whichever of its keys signs.
      return perform(task, () => new Call(requestId, `platform:${server.platform.id}`))
    },
  }
}

function decoded(params: Record<string, string>): Record<string, string> {
  try {
    return Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, decodeURIComponent(value)]),
    )
  } catch {
    return refuseRequest('NO_SUCH_ENDPOINT')
  }
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return refuseRequest('NOT_JSON')
  }
}

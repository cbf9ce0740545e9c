/** One endpoint of the interface: how it is asked, what it answers, and what it does. */
import * as z from 'zod'
import { Call } from '../onion/call'
import { INPUT_LIMIT, parse } from '../onion/parsing'
import { type Outcome, perform, type UnitOfWork } from '../onion/perform'
import { refuse } from '../onion/refusal'
import { authenticate, type Server } from './authenticate'
import { refuseRequest } from './faults'
import type { HttpRequest } from './http'

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
  answer: z.ZodType<O>
  handle(asked: { params: P; query: Q; body: B; server: Server; call: Call }): Promise<UnitOfWork<O>>
}

/** An endpoint as it is served and documented. */
export interface Endpoint
  extends Pick<EndpointDefinition<unknown, unknown, unknown, unknown>, 'method' | 'path' | 'summary'> {
  params: z.ZodType
  query: z.ZodType
  body?: z.ZodType
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
  const { method, path, summary, body, answer } = definition
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
    answer,
    match: (asked) => pattern.exec(asked)?.groups ?? (pattern.test(asked) ? {} : undefined),
    async serve(request, given, requestId) {
      if (request.body.length > INPUT_LIMIT) refuse('TOO_LARGE', { params: { limitKb: INPUT_LIMIT / 1024 } })
      const server = await authenticate(request, new Call(requestId))
      const raw = {
        params: decoded(given),
        query: request.query,
        ...(body && { body: jsonOf(request.body) }),
      }
      const input = parse(schema as z.ZodType, raw) as { params: P; query: Q; body: B }
      const requestKey = (input.body as { requestKey?: string } | undefined)?.requestKey
      const task = {
        name: `openapi ${method} ${path}`,
        input,
        ...(requestKey !== undefined && { requestKey }),
        decide: async (call: Call) => ({
          role: server.role,
          unit: await definition.handle({ ...input, server, call }),
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

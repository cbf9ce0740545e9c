/** The entry of the interface: finds the endpoint or page, answers a response, logs one line. */
import { refusedBy } from '../onion/action'
import { logCall, stopwatch } from '../onion/log'
import { randomName } from '../onion/ports'
import type { SecretName } from '../onion/secretNames'
import { requireSecrets } from '../onion/secrets'
import type { Endpoint } from './endpoint'
import { InterfaceRefused, refusalResponse, refuseRequest } from './faults'
import { type HttpRequest, type HttpResponse, jsonResponse, requestOf } from './http'

/** What anybody may ask without a signature. */
export interface OpenPage {
  /** Named in the log. */
  name: string
  path: RegExp
  answer(request: HttpRequest, requestId: string): Promise<{ response: HttpResponse; reads: number }>
}

/** `prepare`: what an instance needs before any endpoint, such as the rule sets in force; no page needs it. */
export function serveHttp(
  endpoints: readonly Endpoint[],
  pages: readonly OpenPage[],
  needs: readonly SecretName[],
  prepare: () => Promise<void> = async () => undefined,
): (event: unknown) => Promise<HttpResponse> {
  return async (event) => {
    const took = stopwatch()
    const requestId = randomName(16)
    let name = 'openapi.unknown'
    const log = (outcome: string, reads = 0, writes = 0) =>
      logCall({ request: requestId, action: name, outcome, ms: took(), reads, writes })
    try {
      const request = requestOf(event) ?? refuseRequest('NO_SUCH_ENDPOINT')
      requireSecrets(needs)
      const page = pages.find((one) => one.path.test(request.path))
      if (page) {
        name = `openapi.${page.name}`
        if (request.method !== 'GET' && request.method !== 'HEAD') refuseRequest('WRONG_METHOD')
        const { response, reads } = await page.answer(request, requestId)
        log(String(response.statusCode), reads)
        return response
      }
      const { endpoint, params } = find(endpoints, request)
      name = `openapi ${endpoint.method} ${endpoint.path}`
      await prepare()
      const { answer, reads, writes } = await endpoint.serve(request, params, requestId)
      log('ok', reads, writes)
      return jsonResponse(200, { ok: true, data: answer }, { 'x-hqgc-request': requestId })
    } catch (fault) {
      const refused = fault instanceof InterfaceRefused ? fault : refusedBy(fault, requestId, name)
      log(refused.code)
      return refusalResponse(refused)
    }
  }
}

function find(endpoints: readonly Endpoint[], { method, path }: HttpRequest) {
  const fitting = endpoints.flatMap((endpoint) => {
    const params = endpoint.match(path)
    return params ? [{ endpoint, params }] : []
  })
  if (fitting.length === 0) return refuseRequest('NO_SUCH_ENDPOINT')
  return fitting.find(({ endpoint }) => endpoint.method === method) ?? refuseRequest('WRONG_METHOD')
}

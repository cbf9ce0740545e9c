import { openApiDocument } from '../runtime/openapi/document'
import { jsonResponse } from '../runtime/openapi/http'
import type { OpenPage } from '../runtime/openapi/serve'
import { endpoints } from './endpoints'

/** The document of the interface, for anybody. */
export const documentPage: OpenPage = {
  name: 'document',
  path: /^\/openapi\.json$/,
  answer: async () => ({ response: jsonResponse(200, openApiDocument(endpoints)), reads: 0 }),
}

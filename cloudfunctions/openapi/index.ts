import { serveHttp } from '../runtime/openapi/serve'
import { freshRules } from '../runtime/ruleset/shelf'
import { documentPage } from './documentPage'
import { endpoints } from './endpoints'
import { codePage } from './page/page'

/** Reached over HTTP access: the platforms' servers under /v1, and /q/<token> for whoever scans outside WeChat. */
export const main = serveHttp(
  endpoints,
  [codePage, documentPage],
  ['TOKEN_KEYS', 'FIELD_KEYS', 'DRAW_SECRET'],
  freshRules,
)

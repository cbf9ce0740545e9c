import type { Endpoint } from '../runtime/openapi/endpoint'
import { changes } from './changes'
import { code } from './code'
import { commitment } from './commitment'
import { rules } from './rules'
import { verifyToken } from './verifyToken'

/** Everything that a platform's server can ask, in the order of the document. */
export const endpoints: readonly Endpoint[] = [verifyToken, code, changes, rules, commitment]

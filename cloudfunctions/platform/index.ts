import { serve } from '../runtime/onion/serve'
import { code } from './code'
import { openDocument } from './openDocument'

export const main = serve('platform', { code, openDocument }, ['TOKEN_KEYS'])

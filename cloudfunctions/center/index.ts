import { serve } from '../runtime/onion/serve'
import { code } from './code'
import { openDocument } from './openDocument'
import { queue } from './queue'
import { recordVerification } from './recordVerification'
import { verification } from './verification'

export const main = serve('center', { queue, verification, recordVerification, code, openDocument }, [
  'TOKEN_KEYS',
])

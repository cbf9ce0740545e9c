import { serve } from '../runtime/onion/serve'
import { verdict } from './verdict'

export const main = serve('scan', { verdict }, ['TOKEN_KEYS'])

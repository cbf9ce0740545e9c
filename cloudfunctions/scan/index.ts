import { serve } from '../runtime/serve'
import { verdict } from './verdict'

export const main = serve('scan', { verdict }, ['TOKEN_KEYS'])

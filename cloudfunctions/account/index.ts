import { serve } from '../runtime/onion/serve'
import { accept } from './accept'
import { consent } from './consent'
import { inbox } from './inbox'
import { invite } from './invite'
import { me } from './me'
import { readInbox } from './readInbox'
import { saveSettings } from './saveSettings'
import { setUp } from './setUp'

export const main = serve('account', { me, consent, saveSettings, setUp, invite, accept, inbox, readInbox }, [
  'SETUP_SECRET',
])

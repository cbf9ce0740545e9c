import { serve } from '../runtime/onion/serve'
import { accept } from './accept'
import { applyPlatform } from './applyPlatform'
import { closeAccount } from './closeAccount'
import { consent } from './consent'
import { exportData } from './exportData'
import { inbox } from './inbox'
import { invitation } from './invitation'
import { invite } from './invite'
import { looks } from './looks'
import { me } from './me'
import { myApplication } from './myApplication'
import { myData } from './myData'
import { readInbox } from './readInbox'
import { reportProblem } from './reportProblem'
import { saveSettings } from './saveSettings'
import { setUp } from './setUp'
import { withdrawApplication } from './withdrawApplication'

export const main = serve(
  'account',
  {
    me,
    consent,
    saveSettings,
    setUp,
    invite,
    accept,
    invitation,
    inbox,
    readInbox,
    myData,
    looks,
    exportData,
    closeAccount,
    reportProblem,
    applyPlatform,
    myApplication,
    withdrawApplication,
  },
  ['SETUP_SECRET'],
)

import { serve } from '../runtime/onion/serve'
import { freshRules } from '../runtime/ruleset/shelf'
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
import { myProblems } from './myProblems'
import { published } from './published'
import { readInbox } from './readInbox'
import { reportProblem } from './reportProblem'
import { saveSettings } from './saveSettings'
import { setUp } from './setUp'
import { withdrawApplication } from './withdrawApplication'

export const main = serve(
  'account',
  {
    published,
    myProblems,
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
  freshRules,
)

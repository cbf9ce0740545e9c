import { serve } from '../runtime/onion/serve'
import { freshRules } from '../runtime/ruleset/shelf'
import { acceptAgreement } from './acceptAgreement'
import { apiAccess } from './apiAccess'
import { askToLeave } from './askToLeave'
import { board } from './board'
import { cancelInvitation } from './cancelInvitation'
import { code } from './code'
import { commitments } from './commitments'
import { decideLaunch } from './decideLaunch'
import { handOver } from './handOver'
import { inviteReviewer } from './inviteReviewer'
import { launch } from './launch'
import { launchOf } from './launchOf'
import { leavePlatform } from './leavePlatform'
import { makeApiKey } from './makeApiKey'
import { openDocument } from './openDocument'
import { openReview } from './openReview'
import { own } from './own'
import { queue } from './queue'
import { recordReview } from './recordReview'
import { removeReviewer } from './removeReviewer'
import { resendWebhooks } from './resendWebhooks'
import { revokeApiKey } from './revokeApiKey'
import { saveWebhook } from './saveWebhook'
import { setLanes } from './setLanes'
import { stay } from './stay'
import { step } from './step'
import { team } from './team'

export const main = serve(
  'platform',
  {
    apiAccess,
    board,
    code,
    commitments,
    decideLaunch,
    launch,
    launchOf,
    makeApiKey,
    openDocument,
    openReview,
    queue,
    recordReview,
    resendWebhooks,
    revokeApiKey,
    saveWebhook,
    setLanes,
    step,
    team,
    inviteReviewer,
    removeReviewer,
    leavePlatform,
    cancelInvitation,
    handOver,
    own,
    acceptAgreement,
    askToLeave,
    stay,
  },
  ['TOKEN_KEYS', 'DRAW_SECRET', 'FIELD_KEYS'],
  freshRules,
)

import { serve } from '../runtime/onion/serve'
import { apiAccess } from './apiAccess'
import { board } from './board'
import { code } from './code'
import { commitments } from './commitments'
import { decideLaunch } from './decideLaunch'
import { inviteReviewer } from './inviteReviewer'
import { launch } from './launch'
import { launchOf } from './launchOf'
import { leavePlatform } from './leavePlatform'
import { makeApiKey } from './makeApiKey'
import { openDocument } from './openDocument'
import { openReview } from './openReview'
import { queue } from './queue'
import { recordReview } from './recordReview'
import { removeReviewer } from './removeReviewer'
import { resendWebhooks } from './resendWebhooks'
import { revokeApiKey } from './revokeApiKey'
import { saveWebhook } from './saveWebhook'
import { setLanes } from './setLanes'
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
  },
  ['TOKEN_KEYS', 'DRAW_SECRET', 'FIELD_KEYS'],
)

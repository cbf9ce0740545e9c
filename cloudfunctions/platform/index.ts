import { serve } from '../runtime/onion/serve'
import { freshRules } from '../runtime/ruleset/shelf'
import { acceptAgreement } from './acceptAgreement'
import { answerPartnership } from './answerPartnership'
import { apiAccess } from './apiAccess'
import { askToLeave } from './askToLeave'
import { board } from './board'
import { cancelInvitation } from './cancelInvitation'
import { code } from './code'
import { commitments } from './commitments'
import { confirmUpload } from './confirmUpload'
import { decideLaunch } from './decideLaunch'
import { endings } from './endings'
import { finishReview } from './finishReview'
import { handOver } from './handOver'
import { inviteReviewer } from './inviteReviewer'
import { issueUpload } from './issueUpload'
import { launch } from './launch'
import { launchOf } from './launchOf'
import { leavePlatform } from './leavePlatform'
import { lotPlan } from './lotPlan'
import { makeApiKey } from './makeApiKey'
import { openDocument } from './openDocument'
import { openReview } from './openReview'
import { openReviewDocument } from './openReviewDocument'
import { own } from './own'
import { partnerships } from './partnerships'
import { queue } from './queue'
import { recordReview } from './recordReview'
import { recordSight } from './recordSight'
import { removeReviewer } from './removeReviewer'
import { reportEnding } from './reportEnding'
import { resendWebhooks } from './resendWebhooks'
import { review } from './review'
import { reviewCode } from './reviewCode'
import { reviews } from './reviews'
import { revokeApiKey } from './revokeApiKey'
import { saveWebhook } from './saveWebhook'
import { setLanes } from './setLanes'
import { siblings } from './siblings'
import { stay } from './stay'
import { step } from './step'
import { team } from './team'
import { withdrawEnding } from './withdrawEnding'

export const main = serve(
  'platform',
  {
    apiAccess,
    partnerships,
    answerPartnership,
    endings,
    reportEnding,
    withdrawEnding,
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
    confirmUpload,
    finishReview,
    issueUpload,
    lotPlan,
    openReviewDocument,
    recordSight,
    review,
    reviewCode,
    reviews,
    siblings,
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

import { serve } from '../runtime/onion/serve'
import { board } from './board'
import { code } from './code'
import { commitments } from './commitments'
import { decideLaunch } from './decideLaunch'
import { launch } from './launch'
import { launchOf } from './launchOf'
import { openDocument } from './openDocument'
import { openReview } from './openReview'
import { queue } from './queue'
import { recordReview } from './recordReview'
import { setLanes } from './setLanes'
import { step } from './step'

export const main = serve(
  'platform',
  {
    board,
    code,
    commitments,
    decideLaunch,
    launch,
    launchOf,
    openDocument,
    openReview,
    queue,
    recordReview,
    setLanes,
    step,
  },
  ['TOKEN_KEYS', 'DRAW_SECRET'],
)

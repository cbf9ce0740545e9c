import type { Endpoint } from '../runtime/openapi/endpoint'
import { changes } from './changes'
import { code } from './code'
import { commitment } from './commitment'
import { createLaunch } from './createLaunch'
import { documentFacts } from './documentFacts'
import { ending } from './ending'
import { figures } from './figures'
import { launch } from './launch'
import { launchResult } from './launchResult'
import { launchStep } from './launchStep'
import { partnership } from './partnership'
import { partnershipsAsked } from './partnershipsAsked'
import { putUpDocument } from './putUpDocument'
import { reportEnding } from './reportEnding'
import { review } from './review'
import { rules } from './rules'
import { verifyToken } from './verifyToken'

/** Everything that a platform's server can ask, in the order of the document. */
export const endpoints: readonly Endpoint[] = [
  verifyToken,
  code,
  changes,
  createLaunch,
  launch,
  launchStep,
  putUpDocument,
  documentFacts,
  review,
  launchResult,
  figures,
  partnershipsAsked,
  partnership,
  reportEnding,
  ending,
  rules,
  commitment,
]

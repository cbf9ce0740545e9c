import { serve } from '../runtime/onion/serve'
import { claim } from './claim'
import { claims } from './claims'
import { code } from './code'
import { confirmUpload } from './confirmUpload'
import { decideClaim } from './decideClaim'
import { extract } from './extract'
import { extractFaults } from './extractFaults'
import { extractForm } from './extractForm'
import { extracts } from './extracts'
import { issueUpload } from './issueUpload'
import { openDocument } from './openDocument'
import { queue } from './queue'
import { recordVerification } from './recordVerification'
import { startExtract } from './startExtract'
import { verification } from './verification'

export const main = serve(
  'center',
  {
    queue,
    decideClaim,
    claims,
    claim,
    verification,
    recordVerification,
    issueUpload,
    confirmUpload,
    extractForm,
    startExtract,
    extract,
    extracts,
    extractFaults,
    code,
    openDocument,
  },
  ['TOKEN_KEYS'],
)

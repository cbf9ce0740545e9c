import { serve } from '../runtime/onion/serve'
import { answerQuestion } from './answerQuestion'
import { appeal } from './appeal'
import { appeals } from './appeals'
import { claim } from './claim'
import { claims } from './claims'
import { code } from './code'
import { confirmForce } from './confirmForce'
import { confirmUpload } from './confirmUpload'
import { decideAppeal } from './decideAppeal'
import { decideClaim } from './decideClaim'
import { declineForce } from './declineForce'
import { extract } from './extract'
import { extractFaults } from './extractFaults'
import { extractForm } from './extractForm'
import { extracts } from './extracts'
import { force } from './force'
import { forceSubject } from './forceSubject'
import { forces } from './forces'
import { issueUpload } from './issueUpload'
import { openDocument } from './openDocument'
import { questions } from './questions'
import { queue } from './queue'
import { recordVerification } from './recordVerification'
import { releaseVerification } from './releaseVerification'
import { requestForce } from './requestForce'
import { startExtract } from './startExtract'
import { takeVerification } from './takeVerification'
import { verification } from './verification'
import { withdrawForce } from './withdrawForce'
import { work } from './work'

export const main = serve(
  'center',
  {
    work,
    answerQuestion,
    questions,
    decideAppeal,
    appeal,
    appeals,
    withdrawForce,
    declineForce,
    confirmForce,
    requestForce,
    forceSubject,
    force,
    forces,
    queue,
    decideClaim,
    claims,
    claim,
    verification,
    takeVerification,
    releaseVerification,
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

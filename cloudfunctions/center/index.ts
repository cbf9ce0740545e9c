import { serve } from '../runtime/onion/serve'
import { addPlatform } from './addPlatform'
import { answerQuestion } from './answerQuestion'
import { appeal } from './appeal'
import { appeals } from './appeals'
import { application } from './application'
import { applications } from './applications'
import { cancelInvitation } from './cancelInvitation'
import { changePerson } from './changePerson'
import { changePlatform } from './changePlatform'
import { claim } from './claim'
import { claims } from './claims'
import { code } from './code'
import { confirmForce } from './confirmForce'
import { confirmProposal } from './confirmProposal'
import { confirmUpload } from './confirmUpload'
import { decideAppeal } from './decideAppeal'
import { decideApplication } from './decideApplication'
import { decideClaim } from './decideClaim'
import { declineForce } from './declineForce'
import { declineProposal } from './declineProposal'
import { endPlatform } from './endPlatform'
import { extract } from './extract'
import { extractFaults } from './extractFaults'
import { extractForm } from './extractForm'
import { extracts } from './extracts'
import { force } from './force'
import { forceSubject } from './forceSubject'
import { forces } from './forces'
import { inviteAdministrator } from './inviteAdministrator'
import { invitePerson } from './invitePerson'
import { issueUpload } from './issueUpload'
import { leaveCenter } from './leaveCenter'
import { openDocument } from './openDocument'
import { people } from './people'
import { platforms } from './platforms'
import { proposal } from './proposal'
import { proposals } from './proposals'
import { questions } from './questions'
import { queue } from './queue'
import { recordVerification } from './recordVerification'
import { releaseVerification } from './releaseVerification'
import { removePerson } from './removePerson'
import { requestForce } from './requestForce'
import { secondPerson } from './secondPerson'
import { startExtract } from './startExtract'
import { takeVerification } from './takeVerification'
import { verification } from './verification'
import { withdrawForce } from './withdrawForce'
import { withdrawProposal } from './withdrawProposal'
import { work } from './work'

export const main = serve(
  'center',
  {
    work,
    secondPerson,
    proposals,
    proposal,
    confirmProposal,
    declineProposal,
    withdrawProposal,
    people,
    invitePerson,
    changePerson,
    removePerson,
    leaveCenter,
    platforms,
    addPlatform,
    inviteAdministrator,
    changePlatform,
    application,
    applications,
    decideApplication,
    endPlatform,
    cancelInvitation,
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

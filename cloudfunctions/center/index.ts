import { serve } from '../runtime/onion/serve'
import { freshRules } from '../runtime/ruleset/shelf'
import { addPlatform } from './addPlatform'
import { answerQuestion } from './answerQuestion'
import { appeal } from './appeal'
import { appeals } from './appeals'
import { application } from './application'
import { applications } from './applications'
import { audit } from './audit'
import { board } from './board'
import { cancelInvitation } from './cancelInvitation'
import { changePerson } from './changePerson'
import { changePlatform } from './changePlatform'
import { claim } from './claim'
import { claims } from './claims'
import { closeProblem } from './closeProblem'
import { code } from './code'
import { compareRuleSets } from './compareRuleSets'
import { confirmForce } from './confirmForce'
import { confirmProposal } from './confirmProposal'
import { confirmUpload } from './confirmUpload'
import { countProblem } from './countProblem'
import { decideAppeal } from './decideAppeal'
import { decideApplication } from './decideApplication'
import { decideClaim } from './decideClaim'
import { decideDuplicate } from './decideDuplicate'
import { declineForce } from './declineForce'
import { declineProposal } from './declineProposal'
import { dropRuleDraft } from './dropRuleDraft'
import { duplicate } from './duplicate'
import { duplicates } from './duplicates'
import { endPlatform } from './endPlatform'
import { exports } from './exports'
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
import { openExport } from './openExport'
import { openRecall } from './openRecall'
import { people } from './people'
import { platforms } from './platforms'
import { problem } from './problem'
import { problems } from './problems'
import { proposal } from './proposal'
import { proposals } from './proposals'
import { proposeRuleSet } from './proposeRuleSet'
import { proposeSetting } from './proposeSetting'
import { questions } from './questions'
import { queue } from './queue'
import { recall } from './recall'
import { recalls } from './recalls'
import { recordSpotCheck } from './recordSpotCheck'
import { recordVerification } from './recordVerification'
import { releaseProblem } from './releaseProblem'
import { releaseVerification } from './releaseVerification'
import { removePerson } from './removePerson'
import { requestExport } from './requestExport'
import { requestForce } from './requestForce'
import { resendWebhooks } from './resendWebhooks'
import { review } from './review'
import { reviews } from './reviews'
import { ruleDraft } from './ruleDraft'
import { ruleImpact } from './ruleImpact'
import { ruleSet } from './ruleSet'
import { ruleSets } from './ruleSets'
import { saveRuleDraft } from './saveRuleDraft'
import { saveTemplates } from './saveTemplates'
import { search } from './search'
import { secondPerson } from './secondPerson'
import { setting } from './setting'
import { settings } from './settings'
import { spotCheck } from './spotCheck'
import { spotChecks } from './spotChecks'
import { spotPlan } from './spotPlan'
import { startExtract } from './startExtract'
import { startRuleDraft } from './startRuleDraft'
import { startRuleImpact } from './startRuleImpact'
import { supplier } from './supplier'
import { supplierCodes } from './supplierCodes'
import { suppliers } from './suppliers'
import { takeProblem } from './takeProblem'
import { takeVerification } from './takeVerification'
import { verification } from './verification'
import { webhooks } from './webhooks'
import { withdrawForce } from './withdrawForce'
import { withdrawProposal } from './withdrawProposal'
import { work } from './work'

export const main = serve(
  'center',
  {
    audit,
    openExport,
    exports,
    requestExport,
    decideDuplicate,
    duplicate,
    duplicates,
    supplierCodes,
    supplier,
    suppliers,
    search,
    board,
    openRecall,
    recall,
    recalls,
    recordSpotCheck,
    spotPlan,
    spotCheck,
    spotChecks,
    countProblem,
    closeProblem,
    releaseProblem,
    takeProblem,
    problem,
    problems,
    work,
    settings,
    setting,
    proposeSetting,
    saveTemplates,
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
    webhooks,
    resendWebhooks,
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
    review,
    reviews,
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
    compareRuleSets,
    dropRuleDraft,
    proposeRuleSet,
    ruleDraft,
    ruleImpact,
    ruleSet,
    ruleSets,
    saveRuleDraft,
    startRuleDraft,
    startRuleImpact,
  },
  ['TOKEN_KEYS'],
  freshRules,
)

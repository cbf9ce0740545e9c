import { serve } from '../runtime/onion/serve'
import { freshRules } from '../runtime/ruleset/shelf'
import { answerEnding } from './answerEnding'
import { answerLaunch } from './answerLaunch'
import { appeal } from './appeal'
import { appealAgain } from './appealAgain'
import { appealDetail } from './appealDetail'
import { appeals } from './appeals'
import { ask } from './ask'
import { batchTemplate } from './batchTemplate'
import { cancelInvitation } from './cancelInvitation'
import { cancelLaunch } from './cancelLaunch'
import { categories } from './categories'
import { category } from './category'
import { changeRole } from './changeRole'
import { claimCompany } from './claimCompany'
import { colleagues } from './colleagues'
import { company } from './company'
import { confirmUpload } from './confirmUpload'
import { copyProduct } from './copyProduct'
import { createProduct } from './createProduct'
import { deleteDraft } from './deleteDraft'
import { ending } from './ending'
import { endings } from './endings'
import { handOver } from './handOver'
import { history } from './history'
import { importProducts } from './importProducts'
import { inviteColleague } from './inviteColleague'
import { issueUpload } from './issueUpload'
import { launch } from './launch'
import { launches } from './launches'
import { leaveCompany } from './leaveCompany'
import { miniCode } from './miniCode'
import { myClaim } from './myClaim'
import { openDocument } from './openDocument'
import { openReviewDocument } from './openReviewDocument'
import { platforms } from './platforms'
import { product } from './product'
import { products } from './products'
import { questions } from './questions'
import { recall } from './recall'
import { recalls } from './recalls'
import { registerCompany } from './registerCompany'
import { removeColleague } from './removeColleague'
import { renameCompany } from './renameCompany'
import { reportRecall } from './reportRecall'
import { requestLaunch } from './requestLaunch'
import { restoreProduct } from './restoreProduct'
import { review } from './review'
import { reviews } from './reviews'
import { saveCapacity } from './saveCapacity'
import { saveCompany } from './saveCompany'
import { saveDraft } from './saveDraft'
import { submitProduct } from './submitProduct'
import { thumbnails } from './thumbnails'
import { withdrawClaim } from './withdrawClaim'
import { withdrawProduct } from './withdrawProduct'

export const main = serve(
  'supplier',
  {
    reportRecall,
    recall,
    recalls,
    questions,
    ask,
    appealDetail,
    appeals,
    appealAgain,
    appeal,
    registerCompany,
    company,
    withdrawClaim,
    saveCompany,
    renameCompany,
    removeColleague,
    myClaim,
    leaveCompany,
    inviteColleague,
    handOver,
    colleagues,
    claimCompany,
    changeRole,
    cancelInvitation,
    saveCapacity,
    categories,
    category,
    createProduct,
    products,
    product,
    saveDraft,
    issueUpload,
    confirmUpload,
    submitProduct,
    openDocument,
    thumbnails,
    copyProduct,
    withdrawProduct,
    restoreProduct,
    deleteDraft,
    history,
    miniCode,
    batchTemplate,
    importProducts,
    requestLaunch,
    openReviewDocument,
    review,
    reviews,
    platforms,
    launches,
    launch,
    cancelLaunch,
    ending,
    endings,
    answerEnding,
    answerLaunch,
  },
  ['TOKEN_KEYS', 'DRAW_SECRET'],
  freshRules,
)

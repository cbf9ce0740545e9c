import { serve } from '../runtime/onion/serve'
import { addPerson } from './addPerson'
import { appeal } from './appeal'
import { appealAgain } from './appealAgain'
import { appealDetail } from './appealDetail'
import { appealQueue } from './appealQueue'
import { appeals } from './appeals'
import { areaLists } from './areaLists'
import { board } from './board'
import { checkIn } from './checkIn'
import { checkIns } from './checkIns'
import { closePlace } from './closePlace'
import { consent } from './consent'
import { correct } from './correct'
import { decideAppeal } from './decideAppeal'
import { declare } from './declare'
import { endMark } from './endMark'
import { enter } from './enter'
import { erase } from './erase'
import { form } from './form'
import { gate } from './gate'
import { gateBatch } from './gateBatch'
import { gateOther } from './gateOther'
import { history } from './history'
import { inviteKeeper } from './inviteKeeper'
import { issuers } from './issuers'
import { keepPlace } from './keepPlace'
import { leavePlace } from './leavePlace'
import { mark } from './mark'
import { myCode } from './myCode'
import { myCodes } from './myCodes'
import { openPlace } from './openPlace'
import { pack } from './pack'
import { place } from './place'
import { places } from './places'
import { printedCode } from './printedCode'
import { proposeAreas } from './proposeAreas'
import { publicKeys } from './publicKeys'
import { revokePrinted } from './revokePrinted'
import { rules } from './rules'
import { showCode } from './showCode'

export const main = serve(
  'health',
  {
    addPerson,
    appeal,
    appealAgain,
    appealDetail,
    appealQueue,
    appeals,
    areaLists,
    board,
    checkIn,
    checkIns,
    closePlace,
    consent,
    correct,
    decideAppeal,
    declare,
    endMark,
    enter,
    erase,
    form,
    gate,
    gateBatch,
    gateOther,
    history,
    inviteKeeper,
    issuers,
    keepPlace,
    leavePlace,
    mark,
    myCode,
    myCodes,
    openPlace,
    pack,
    place,
    places,
    printedCode,
    proposeAreas,
    publicKeys,
    revokePrinted,
    rules,
    showCode,
  },
  ['TOKEN_KEYS', 'FIELD_KEYS', 'HEALTH_SIGN_KEYS'],
)

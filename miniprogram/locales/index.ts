import agreementEn from './en/agreement'
import apiKeyEn from './en/apiKey'
import appealQueueEn from './en/appealQueue'
import appealsEn from './en/appeals'
import applicationsEn from './en/applications'
import applyEn from './en/apply'
import askEn from './en/ask'
import auditEn from './en/audit'
import basicsEn from './en/basics'
import batchEn from './en/batch'
import boardEn from './en/board'
import capacityEn from './en/capacity'
import checkpointEn from './en/checkpoint'
import claimEn from './en/claim'
import claimsEn from './en/claims'
import clashEn from './en/clash'
import codeEn from './en/code'
import colleaguesEn from './en/colleagues'
import commonEn from './en/common'
import companyEn from './en/company'
import consentEn from './en/consent'
import curesEn from './en/cures'
import documentEn from './en/document'
import dossierEn from './en/dossier'
import editorEn from './en/editor'
import endingEn from './en/ending'
import errorsEn from './en/errors'
import eventsEn from './en/events'
import extractsEn from './en/extracts'
import healthEn from './en/health'
import healthCentreEn from './en/healthCentre'
import helpEn from './en/help'
import historyEn from './en/history'
import homeEn from './en/home'
import inboxEn from './en/inbox'
import issuesEn from './en/issues'
import joinEn from './en/join'
import labelEn from './en/label'
import launchEn from './en/launch'
import licenceEn from './en/licence'
import meEn from './en/me'
import measureEn from './en/measure'
import mycodeEn from './en/mycode'
import myDataEn from './en/myData'
import oversightEn from './en/oversight'
import packagingEn from './en/packaging'
import partnershipEn from './en/partnership'
import partnershipsEn from './en/partnerships'
import peopleEn from './en/people'
import platformsEn from './en/platforms'
import problemEn from './en/problem'
import productEn from './en/product'
import productsEn from './en/products'
import proposalEn from './en/proposal'
import questionsEn from './en/questions'
import queueEn from './en/queue'
import reportEn from './en/report'
import requirementsEn from './en/requirements'
import residentEn from './en/resident'
import reviewEn from './en/review'
import rulesEn from './en/rules'
import scanEn from './en/scan'
import settingsEn from './en/settings'
import teamEn from './en/team'
import timelineEn from './en/timeline'
import verificationEn from './en/verification'
import webhooksEn from './en/webhooks'
import workEn from './en/work'
import agreementZh from './zh-CN/agreement'
import apiKeyZh from './zh-CN/apiKey'
import appealQueueZh from './zh-CN/appealQueue'
import appealsZh from './zh-CN/appeals'
import applicationsZh from './zh-CN/applications'
import applyZh from './zh-CN/apply'
import askZh from './zh-CN/ask'
import auditZh from './zh-CN/audit'
import basicsZh from './zh-CN/basics'
import batchZh from './zh-CN/batch'
import boardZh from './zh-CN/board'
import capacityZh from './zh-CN/capacity'
import checkpointZh from './zh-CN/checkpoint'
import claimZh from './zh-CN/claim'
import claimsZh from './zh-CN/claims'
import clashZh from './zh-CN/clash'
import codeZh from './zh-CN/code'
import colleaguesZh from './zh-CN/colleagues'
import commonZh from './zh-CN/common'
import companyZh from './zh-CN/company'
import consentZh from './zh-CN/consent'
import curesZh from './zh-CN/cures'
import documentZh from './zh-CN/document'
import dossierZh from './zh-CN/dossier'
import editorZh from './zh-CN/editor'
import endingZh from './zh-CN/ending'
import errorsZh from './zh-CN/errors'
import eventsZh from './zh-CN/events'
import extractsZh from './zh-CN/extracts'
import healthZh from './zh-CN/health'
import healthCentreZh from './zh-CN/healthCentre'
import helpZh from './zh-CN/help'
import historyZh from './zh-CN/history'
import homeZh from './zh-CN/home'
import inboxZh from './zh-CN/inbox'
import issuesZh from './zh-CN/issues'
import joinZh from './zh-CN/join'
import labelZh from './zh-CN/label'
import launchZh from './zh-CN/launch'
import licenceZh from './zh-CN/licence'
import meZh from './zh-CN/me'
import measureZh from './zh-CN/measure'
import mycodeZh from './zh-CN/mycode'
import myDataZh from './zh-CN/myData'
import oversightZh from './zh-CN/oversight'
import packagingZh from './zh-CN/packaging'
import partnershipZh from './zh-CN/partnership'
import partnershipsZh from './zh-CN/partnerships'
import peopleZh from './zh-CN/people'
import platformsZh from './zh-CN/platforms'
import problemZh from './zh-CN/problem'
import productZh from './zh-CN/product'
import productsZh from './zh-CN/products'
import proposalZh from './zh-CN/proposal'
import questionsZh from './zh-CN/questions'
import queueZh from './zh-CN/queue'
import reportZh from './zh-CN/report'
import requirementsZh from './zh-CN/requirements'
import residentZh from './zh-CN/resident'
import reviewZh from './zh-CN/review'
import rulesZh from './zh-CN/rules'
import scanZh from './zh-CN/scan'
import settingsZh from './zh-CN/settings'
import teamZh from './zh-CN/team'
import timelineZh from './zh-CN/timeline'
import verificationZh from './zh-CN/verification'
import webhooksZh from './zh-CN/webhooks'
import workZh from './zh-CN/work'

/** Every section, Chinese first: its shape is the rule for English. A section's words belong to the pages of its name. */
const zh = {
  cures: curesZh,
  appeals: appealsZh,
  apiKey: apiKeyZh,
  agreement: agreementZh,
  apply: applyZh,
  applications: applicationsZh,
  appealQueue: appealQueueZh,
  ask: askZh,
  checkpoint: checkpointZh,
  resident: residentZh,
  health: healthZh,
  healthCentre: healthCentreZh,
  help: helpZh,
  measure: measureZh,
  questions: questionsZh,
  webhooks: webhooksZh,
  work: workZh,
  rules: rulesZh,
  basics: basicsZh,
  timeline: timelineZh,
  history: historyZh,
  batch: batchZh,
  join: joinZh,
  label: labelZh,
  licence: licenceZh,
  packaging: packagingZh,
  partnership: partnershipZh,
  partnerships: partnershipsZh,
  report: reportZh,
  review: reviewZh,
  capacity: capacityZh,
  claim: claimZh,
  claims: claimsZh,
  colleagues: colleaguesZh,
  myData: myDataZh,
  clash: clashZh,
  code: codeZh,
  common: commonZh,
  company: companyZh,
  consent: consentZh,
  document: documentZh,
  dossier: dossierZh,
  editor: editorZh,
  ending: endingZh,
  errors: errorsZh,
  extracts: extractsZh,
  home: homeZh,
  inbox: inboxZh,
  issues: issuesZh,
  me: meZh,
  mycode: mycodeZh,
  product: productZh,
  products: productsZh,
  launch: launchZh,
  board: boardZh,
  oversight: oversightZh,
  audit: auditZh,
  people: peopleZh,
  platforms: platformsZh,
  settings: settingsZh,
  team: teamZh,
  events: eventsZh,
  problem: problemZh,
  proposal: proposalZh,
  queue: queueZh,
  requirements: requirementsZh,
  scan: scanZh,
  verification: verificationZh,
}

const en: typeof zh = {
  cures: curesEn,
  appeals: appealsEn,
  apiKey: apiKeyEn,
  agreement: agreementEn,
  apply: applyEn,
  applications: applicationsEn,
  appealQueue: appealQueueEn,
  ask: askEn,
  checkpoint: checkpointEn,
  resident: residentEn,
  health: healthEn,
  healthCentre: healthCentreEn,
  help: helpEn,
  measure: measureEn,
  questions: questionsEn,
  webhooks: webhooksEn,
  work: workEn,
  rules: rulesEn,
  basics: basicsEn,
  timeline: timelineEn,
  history: historyEn,
  batch: batchEn,
  join: joinEn,
  label: labelEn,
  licence: licenceEn,
  packaging: packagingEn,
  partnership: partnershipEn,
  partnerships: partnershipsEn,
  report: reportEn,
  review: reviewEn,
  capacity: capacityEn,
  claim: claimEn,
  claims: claimsEn,
  colleagues: colleaguesEn,
  myData: myDataEn,
  clash: clashEn,
  code: codeEn,
  common: commonEn,
  company: companyEn,
  consent: consentEn,
  document: documentEn,
  dossier: dossierEn,
  editor: editorEn,
  ending: endingEn,
  errors: errorsEn,
  extracts: extractsEn,
  home: homeEn,
  inbox: inboxEn,
  issues: issuesEn,
  me: meEn,
  mycode: mycodeEn,
  product: productEn,
  products: productsEn,
  launch: launchEn,
  board: boardEn,
  oversight: oversightEn,
  audit: auditEn,
  people: peopleEn,
  platforms: platformsEn,
  settings: settingsEn,
  team: teamEn,
  events: eventsEn,
  problem: problemEn,
  proposal: proposalEn,
  queue: queueEn,
  requirements: requirementsEn,
  scan: scanEn,
  verification: verificationEn,
}

export const dictionaries = { 'zh-CN': zh, en }
export type Section = keyof typeof zh
export type Words<S extends Section> = (typeof zh)[S]

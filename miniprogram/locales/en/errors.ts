import type zh from '../zh-CN/errors'

const errors: typeof zh = {
  between: '; ',
  cancelled: 'Upload stopped. No file was saved',
  of: {
    OFFLINE: 'No network, so this was not done. What you saved is unchanged. Try again once you are online',
    INVALID_INPUT: 'One entry is not right. See the note beside it and correct it',
    TOO_LARGE: 'Too large, nothing was saved. Shorten the text or choose a smaller file',
    UNKNOWN_ACTION: 'This version of the mini program is too old. Delete it in WeChat and open it again',
    NOT_FOUND: 'Not found. It may have been removed, or it is not open to you',
    NOT_ALLOWED: 'Your role does not allow this. Ask a colleague whose role does, or have your role changed',
    LAST_OWNER:
      'You are the only owner of the company. Hand it over to a colleague first, or close the company',
    LAST_SUPERVISOR: 'The Centre has no other supervisor. Make a colleague one first',
    LAST_ADMINISTRATOR:
      'The platform has no other administrator. Hand over to a colleague first, or ask the Centre to invite one',
    CONSENT_REQUIRED: 'Read and agree to the privacy notice first',
    AGREEMENT_REQUIRED:
      'The platform has not accepted the data agreement in force, so no dossier opens. Ask an administrator to read and accept it under Platform team',
    CONFLICT:
      'This was changed elsewhere a moment ago. Refresh and enter it again: this change was not saved',
    ALREADY_DONE: 'This was done already. Nothing more to do',
    ALREADY_DECIDED: 'A colleague decided first, so yours has no effect. Refresh to see it',
    TAKEN: '{by} is at it until {until}. Take another one first',
    SUPERVISOR_NEEDED: 'Two colleagues read it differently, so a supervisor decides',
    CREDIT_CODE_TAKEN:
      'This credit code is registered already. Ask a registered colleague to invite you, or claim it with evidence',
    CATEGORY_PROHIBITED:
      'Goods of this kind may not be sold online, so there is no code for them. Nothing was saved',
    INCOMPLETE: 'The dossier is not complete. Add what is marked, then submit',
    CONTENT_RISKY: "The text or picture did not pass WeChat's content check. Change it and try again",
    TOKEN_FORGED:
      'This is not a valid quality code: its check fails, so it was forged or altered. Do not rely on it',
    TOKEN_UNKNOWN: 'There is no such quality code. Compare it with the code on the package',
    TOKEN_REVOKED: 'This quality code was revoked and can no longer be used',
    INVITATION_INVALID: 'The invitation is wrong, used or expired. Ask for a new one',
    SAME_PERSON: 'This must be done by somebody who has had no part in it. Ask another colleague',
    LAPSED: 'This request has lapsed and has no force. Ask again if it is still needed',
    PACK_OFF:
      'The health code is switched off and collects nothing. When it is on, its purpose and end date are stated',
    PAYLOAD_EXPIRED:
      'This code was shown too long ago, perhaps a screenshot. Have the live health code opened and scan again',
    PAYLOAD_FORGED:
      'This is not a genuine health code; it may be forged or altered. Do not let pass; have it opened in the mini program',
    NUMBER_DECLARED:
      'This identity number was declared already. Whoever declared it corrects it; if it was not you, call 12345',
    NOT_GREEN: 'This can be done once the code is green. Keep checking in every day, or appeal',
    RULES_PROPOSED: 'The draft waits for its second person. Withdraw it there first, then change it.',
    RULES_MOVED_ON: 'Version {version} was approved since. Start a new draft from it.',
    IMPACT_NEEDED: 'Compute the impact of exactly this draft first, then propose it.',
    RATE_LIMITED: 'Too many tries. Wait a minute, then try again',
    READ_ONLY:
      'Under maintenance: you can look and scan, but change nothing for a while. What you saved is unchanged; try again later',
    BUSY: 'Too many people at once, so this was not done. Try again in a few seconds; what you saved is unchanged',
    MISCONFIGURED: 'The service is not fully set up. It is not your fault. Ask the Centre',
    INTERNAL: 'This did not work. It is our fault; what you saved is unchanged. Try again',
  },
}

export default errors

import { myApplicationView, newestApplication } from '../runtime/application/applications'
import { action } from '../runtime/onion/action'
import { nothing } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { AGREEMENT_VERSION } from '../runtime/onion/settings'

/** The newest application that I made, decided or not. */
export const myApplication = action('account', 'myApplication', {
  input: nothing,
  allow: wechatUser,
  async handle({ call }) {
    const application = await newestApplication(call, call.openid)
    return {
      answer: {
        ...(application && { application: myApplicationView(application) }),
        agreement: AGREEMENT_VERSION,
      },
    }
  },
})

import { shanghaiDay } from '../domain/calendar'
import { action } from '../runtime/onion/action'
import { nothing } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { formsOn } from '../runtime/ruleset/shelf'

/** The categories a product can be described in. */
export const categories = action('supplier', 'categories', {
  input: nothing,
  allow: wechatUser,
  async handle({ call }) {
    const items = formsOn(shanghaiDay(call.now)).map(({ category: { id, classOne, name } }) => ({
      id,
      classOne,
      name,
    }))
    return { answer: { items } }
  },
})

import { categories as catalog } from '../domain/catalog'
import { action } from '../runtime/onion/action'
import { nothing } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'

/** The categories a product can be described in. */
export const categories = action('supplier', 'categories', {
  input: nothing,
  allow: wechatUser,
  async handle() {
    return { answer: { items: catalog.map(({ id, classOne, name }) => ({ id, classOne, name })) } }
  },
})

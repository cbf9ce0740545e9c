import { serve } from '../runtime/onion/serve'
import { categories } from './categories'
import { category } from './category'
import { company } from './company'
import { confirmUpload } from './confirmUpload'
import { createProduct } from './createProduct'
import { issueUpload } from './issueUpload'
import { openDocument } from './openDocument'
import { product } from './product'
import { products } from './products'
import { registerCompany } from './registerCompany'
import { saveCapacity } from './saveCapacity'
import { saveDraft } from './saveDraft'
import { submitProduct } from './submitProduct'

export const main = serve(
  'supplier',
  {
    registerCompany,
    company,
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
  },
  ['TOKEN_KEYS'],
)

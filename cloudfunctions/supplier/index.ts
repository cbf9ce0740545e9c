import { serve } from '../runtime/onion/serve'
import { batchTemplate } from './batchTemplate'
import { categories } from './categories'
import { category } from './category'
import { company } from './company'
import { confirmUpload } from './confirmUpload'
import { copyProduct } from './copyProduct'
import { createProduct } from './createProduct'
import { deleteDraft } from './deleteDraft'
import { history } from './history'
import { importProducts } from './importProducts'
import { issueUpload } from './issueUpload'
import { miniCode } from './miniCode'
import { openDocument } from './openDocument'
import { product } from './product'
import { products } from './products'
import { registerCompany } from './registerCompany'
import { restoreProduct } from './restoreProduct'
import { saveCapacity } from './saveCapacity'
import { saveDraft } from './saveDraft'
import { submitProduct } from './submitProduct'
import { thumbnails } from './thumbnails'
import { withdrawProduct } from './withdrawProduct'

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
    thumbnails,
    copyProduct,
    withdrawProduct,
    restoreProduct,
    deleteDraft,
    history,
    miniCode,
    batchTemplate,
    importProducts,
  },
  ['TOKEN_KEYS'],
)

export { catalogVersion, categories, categoryForm } from './forms'
export { prohibited } from './prohibited'

export { changed } from './changed'
export { copyOf } from './copy'
export { emptyDossier } from './empty'
export { capacityFigures, dossier, dossierChanges, newProduct } from './schema'

export { changed } from './changed'
export { emptyDossier } from './empty'
export { capacityFigures, dossier, dossierChanges, newProduct } from './schema'

/** What each collection holds, in the words of the product. Instants are ISO 8601 in UTC, so they sort as text. */
export * from './account'
export * from './code'
export * from './document'
export * from './journal'
export * from './product'
export * from './revised'
export * from './supplier'
export * from './verification'

import { deliver } from './deliver'

/** Sends the outbox: by its timer, or at once when a function kicks it with the ids of what it just committed. */
export const main = deliver

import type { IncomingMessage } from 'node:http'

/** The type import must vanish: a phone has no such module. */
export const greet = (name: string): string => `Hello ${name}`
export type Unused = IncomingMessage

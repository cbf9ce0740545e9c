/** Prints what every dated rule says around its turn, in the time zone that the environment of this process names. */
import { saidAround } from './rules'

console.log(JSON.stringify({ offset: new Date(2026, 5, 1).getTimezoneOffset(), said: saidAround() }))

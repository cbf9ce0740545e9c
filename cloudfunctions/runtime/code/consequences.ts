import { cancelLaunches } from '../launch/stopping'
import { tellWithdrawn } from '../webhook/tell'
import type { Consequence } from './withdrawal'

/** Everything that ends when a product leaves circulation, such as requests to launch it. */
export const WITHDRAWAL_ENDS: readonly Consequence[] = [cancelLaunches, tellWithdrawn]

export {
  type BoardDay,
  emptyBoardDay,
  measuresOf,
  withMeasure,
} from './boardDay'
export { type LaunchDay, noLaunches, withLaunch } from './launchDay'
export { launchFiguresOf } from './launchFigures'
export {
  type CountedCode,
  type CountedSupplier,
  countedSupplier,
  emptyStock,
  type Stock,
  withSupplier,
} from './stock'
export { addedUp, countOf, spreadOf, type Tally, tallied } from './tally'

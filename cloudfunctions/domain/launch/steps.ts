import type { OrdinaryStep } from '../../../typings/contract'

/** The ordinary lane, in its order. The last step is the decision itself. */
export const ORDINARY_STEPS: readonly OrdinaryStep[] = [
  'samples',
  'check',
  'submission',
  'uploads',
  'qcApproval',
]

/** The step that is next after those that were done; undefined when all were. */
export function nextStep(done: readonly { step: OrdinaryStep }[]): OrdinaryStep | undefined {
  return ORDINARY_STEPS.find((step) => !done.some((one) => one.step === step))
}

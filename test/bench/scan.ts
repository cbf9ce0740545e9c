/**
 * Scans among 1,000, 100,000 and 1,000,000 codes: p50, p99 and reads of each, and refusals of forged tokens, first in
 * one process and then through the local cloud. Each is told beside its floor in the same run: the bare look-up, the
 * bare read over the wire. Ends with an error when a scan reads other than once or a forged token reads at all.
 */
import { inProcess } from './scan/inProcess'
import { throughCloud } from './scan/throughCloud'

const SIZES = [1_000, 100_000, 1_000_000]

export async function bench(): Promise<void> {
  await throughCloud(SIZES)
  await inProcess(SIZES)
}

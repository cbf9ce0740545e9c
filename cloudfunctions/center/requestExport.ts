import { exportAsked, exporting } from '../runtime/export/request'
import { action } from '../runtime/onion/action'
import { requestKey } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { propose } from '../runtime/proposal/propose'

/** Asks for a file of the Centre's records; nothing is written before a second person approves. */
export const requestExport = action('center', 'requestExport', {
  input: exportAsked.extend({ requestKey }),
  allow: center,
  async handle({ input: { requestKey: _, ...asked }, who, call }) {
    return propose(call, who, exporting, asked, { note: asked.purpose })
  },
})

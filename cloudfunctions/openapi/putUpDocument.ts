import * as z from 'zod'
import { line, requestKey } from '../runtime/onion/fields'
import { endpoint } from '../runtime/openapi/endpoint'
import { documentShape } from '../runtime/openapi/shapes'
import { deposited } from '../runtime/review/deposit'

const MEGABYTE = 1024 * 1024

/**
 * A photograph or report that shows what a review found. HTTP access hands a function 6 MB at most, and a file arrives
 * there as base64, which makes 4 MB of it 5.4. Source: https://docs.cloudbase.net/en/error-code/EXCEED_MAX_PAYLOAD_SIZE
 */
export const putUpDocument = endpoint({
  method: 'POST',
  path: '/v1/documents',
  summary:
    '上传复核的照片或检测报告，14 天内用于复核。 Put up a photograph or report of a review; to be used within 14 days.',
  query: z.strictObject({ name: line(200).meta({ description: 'As people see it' }), requestKey }),
  file: {
    bytes: 4 * MEGABYTE,
    types: ['image/jpeg', 'image/png', 'application/pdf'],
    allowed: 'JPEG, PNG, PDF',
  },
  answer: documentShape,
  async handle({ query: { name, requestKey: key }, file, server, call }) {
    return deposited(call, server.platform.id, { name, key, ...file })
  },
})

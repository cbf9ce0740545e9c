import * as z from 'zod'
import { platformLaunch } from '../runtime/launch/deciding'
import { launchView } from '../runtime/launch/launchView'
import { id } from '../runtime/onion/fields'
import { asReviewer } from '../runtime/openapi/asReviewer'
import { endpoint } from '../runtime/openapi/endpoint'
import { launchReport, launchShape } from '../runtime/openapi/shapes'

/** A launch of the platform's own, as it stands now. */
export const launch = endpoint({
  method: 'GET',
  path: '/v1/launches/{launchId}',
  summary: '查询一次上架。 A launch as it stands.',
  params: z.strictObject({ launchId: id }),
  answer: launchShape,
  async handle({ params, server, call }) {
    const found = await platformLaunch(call, asReviewer(server, call), params.launchId)
    return { answer: launchReport(await launchView(call, found, 'platform')) }
  },
})

import * as z from 'zod'
import { shanghaiDay } from '../domain/calendar'
import { isReportable } from '../domain/openapi'
import { requestKey } from '../runtime/onion/fields'
import { refuseField } from '../runtime/onion/refusal'
import { endpoint } from '../runtime/openapi/endpoint'
import { reportFigures } from '../runtime/openapi/figures'

const count = z.int().min(0).max(1_000_000_000)
const productFigures = z
  .strictObject({
    token: z.string().min(1).max(40),
    orders: count,
    complaints: count.meta({ description: 'About quality' }),
    disputes: count,
    onTime: count.meta({ description: 'Orders that were dispatched in time' }),
    damaged: count.meta({ description: 'Orders that arrived damaged' }),
  })
  .refine(
    ({ orders, complaints, disputes, onTime, damaged }) =>
      Math.max(complaints, disputes, onTime, damaged) <= orders,
    { params: { code: 'moreThanOrders' } },
  )

/** What a month was like for launched products. Sent again, the newest report of a month counts. */
export const figures = endpoint({
  method: 'POST',
  path: '/v1/figures',
  summary:
    '提交上架商品的月度数据；合计满 30 单起计入评估。 Monthly figures of launched products; rates count from 30 orders on.',
  body: z.strictObject({
    month: z.string().regex(/^\d{4}-\d{2}$/),
    products: z.array(productFigures).min(1).max(20),
    requestKey,
  }),
  answer: z.object({
    month: z.string(),
    products: z.array(z.object({ token: z.string(), orders: z.int(), counted: z.boolean() })),
  }),
  async handle({ body, server, call }) {
    const { month, products } = body
    if (!isReportable(month, shanghaiDay(call.now))) refuseField(['body', 'month'], 'notOver')
    const twice = products.findIndex(
      ({ token }, index) => products.findIndex((one) => one.token === token) < index,
    )
    if (twice >= 0) refuseField(['body', 'products', twice, 'token'], 'twice')
    const { writes, tell, items } = await reportFigures(call, server.platform.id, month, products)
    return { writes, tell, target: month, answer: { month, products: items } }
  },
})

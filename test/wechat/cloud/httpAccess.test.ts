/** HTTP access: the event that a function gets of a request, and the response that becomes of its result. */
import { openFixture } from './fixture'

jest.setTimeout(60_000)
let fixture: Awaited<ReturnType<typeof openFixture>>
beforeAll(async () => {
  fixture = await openFixture({
    functions: {
      echo: `exports.main = async (event) => ({ statusCode: 201, headers: { 'content-type': 'application/json', 'x-own': 'yes' },
        body: JSON.stringify({ ...event, source: process.env.TCB_SOURCE, openid: process.env.WX_OPENID ?? null }) })`,
      plain: `exports.main = async () => ({ hello: 'world' })`,
      picture: `exports.main = async () => ({ statusCode: 200, body: Buffer.from([0, 255]).toString('base64'), isBase64Encoded: true })`,
    },
  })
})
afterAll(() => fixture.stop())

test('a request becomes the event, and nobody of WeChat is behind it', async () => {
  const response = await fetch(`${fixture.origin}/http/echo/v1/things/a%20b?x=1&y=%E6%9D%AD`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'X-Key': 'k' },
    body: '{"n":1}',
  })
  expect(response.status).toBe(201)
  expect(response.headers.get('x-own')).toBe('yes')
  expect(await response.json()).toMatchObject({
    path: '/v1/things/a%20b',
    httpMethod: 'POST',
    headers: { 'x-key': 'k' },
    queryStringParameters: { x: '1', y: '杭' },
    body: '{"n":1}',
    isBase64Encoded: false,
    source: 'wx_http',
    openid: null,
  })
})

test('bytes that are no text come as base64 and go as bytes', async () => {
  const sent = await fetch(`${fixture.origin}/http/echo`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array([0, 255]),
  })
  expect(await sent.json()).toMatchObject({ path: '/', body: 'AP8=', isBase64Encoded: true })
  const picture = await fetch(`${fixture.origin}/http/picture`)
  expect([...new Uint8Array(await picture.arrayBuffer())]).toEqual([0, 255])
})

test('a result without a status is JSON, and a function that does not exist is an error', async () => {
  expect(await (await fetch(`${fixture.origin}/http/plain/`)).json()).toEqual({ hello: 'world' })
  expect(await (await fetch(`${fixture.origin}/http/nobody/`)).json()).toMatchObject({ errCode: -501000 })
})

/** The cloud over HTTP: what the phones, the tests and the SDK's storage calls use. */
import { readFileSync, statSync } from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { inFunction, openFixture, RUN } from './fixture'
import { openCloud } from './index'

jest.setTimeout(60_000)

let fixture: Awaited<ReturnType<typeof openFixture>>
const post = async (to: string, body: string | Buffer, headers: Record<string, string> = {}) => {
  const response = await fetch(fixture.origin + to, { method: 'POST', body: body as BodyInit, headers })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
const get = (url: string) => fetch(new URL(url, fixture.origin))
const link = (fileID: unknown, maxAge = 60) =>
  inFunction<string>(
    fixture.cloud,
    `return (await cloud.getTempFileURL({ fileList: [{ fileID: values[0], maxAge: values[1] }] })).fileList[0].tempFileURL`,
    [fileID, maxAge],
  )

beforeAll(async () => {
  fixture = await openFixture({
    functions: {
      run: RUN,
      echo: `exports.main = async (event) => ({ event, openid: process.env.WX_OPENID, source: process.env.TCB_SOURCE })`,
      throws: `exports.main = async () => { throw new Error('no') }`,
    },
    collections: [{ name: 'goods', indexes: [] }],
  })
})
afterAll(() => fixture.stop())

test('POST /functions acts as any user and answers as wx.cloud.callFunction', async () => {
  const { status, body } = await post('/functions/echo', '{"a":1}', { 'x-wx-openid': 'oAnn' })
  expect(status).toBe(200)
  expect(body).toEqual({
    result: {
      event: { a: 1, userInfo: { openId: 'oAnn', appId: 'wxfixture' } },
      openid: 'oAnn',
      source: 'wx_client',
    },
    requestID: expect.any(String),
    errMsg: 'cloud.callFunction:ok',
  })
  expect((await post('/functions/throws', '{}')).body).toEqual({
    errCode: -504002,
    errMsg: expect.stringMatching(/^cloud.callFunction:fail .*Error: no$/),
  })
  expect((await post('/functions/echo', '{not json')).body).toMatchObject({ errCode: -501007 })
  expect((await post('/functions/echo', `{"a":"${'x'.repeat(6 * 1024 * 1024)}"}`)).body).toMatchObject({
    errMsg: expect.stringContaining('6 MB'),
  })
})

test('POST /admin beyond 6 MB, without JSON or with an unknown action is refused in the protocol', async () => {
  expect((await post('/admin', 'x'.repeat(6 * 1024 * 1024 + 1))).body).toMatchObject({
    code: 'EXCEED_MAX_PAYLOAD_SIZE',
  })
  expect((await post('/admin', 'nonsense')).body).toMatchObject({
    code: 'INVALID_PARAM',
    requestId: expect.any(String),
  })
  expect((await post('/admin', '{"action":"database.dropAll"}')).body).toMatchObject({
    code: 'INVALID_PARAM',
  })
  expect(
    (await post('/admin', '{"action":"database.getDocument","collectionName":"goods","query":"[1]"}')).body,
  ).toMatchObject({ code: 'INVALID_PARAM' })
})

test('a page of another site is refused, whatever it sends', async () => {
  const admin = '{"action":"database.addCollection","collectionName":"evil"}'
  expect((await post('/admin', admin, { origin: 'https://evil.example' })).status).toBe(403)
  const status = await new Promise((resolve) => {
    const { port } = new URL(fixture.origin)
    const headers = { host: `evil.example:${port}` }
    http.get({ host: '127.0.0.1', port, path: '/clock', headers }, (response) => resolve(response.statusCode))
  })
  expect(status).toBe(403)
})

test('GET and POST /clock', async () => {
  expect((await post('/clock', '{"offsetMs":3600000}')).body.offsetMs).toBe(3600000)
  const { now } = (await (await get('/clock')).json()) as { now: number }
  expect(now).toBeGreaterThan(Date.now() + 3500000)
  expect((await post('/clock', '{"offsetMs":"soon"}')).status).toBe(400)
  await post('/clock', '{"offsetMs":0}')
})

test('POST /bulk takes lines of EJSON and makes ids where there are none', async () => {
  const lines = '{"_id":"b1","at":{"$date":{"$numberLong":"5"}}}\n{"n":2}\n'
  expect((await post('/bulk/goods', lines)).body).toEqual({ inserted: 2 })
  const seen = await inFunction(
    fixture.cloud,
    `const { data } = await db.collection('goods').orderBy('_id', 'desc').get()
     return [data.length, data.find((d) => d._id === 'b1').at.getTime()]`,
  )
  expect(seen).toEqual([2, 5])
  expect((await post('/bulk/nowhere', lines)).status).toBe(400)
})

test('a client writes new paths and its own, never those of others, and reads none without a link', async () => {
  const upload = (openid: string, content: string) =>
    post(`/upload?cloudPath=${encodeURIComponent('evidence/证照 1.png')}`, Buffer.from(content), {
      'x-wx-openid': openid,
    })
  const { body } = await upload('oAnn', 'first')
  expect(body.fileID).toBe('cloud://local-env.6c6f-local-env-1250000000/evidence/证照 1.png')
  expect((await upload('oBo', 'stolen')).body).toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' })
  expect((await upload('oAnn', 'second')).status).toBe(200)
  expect((await get(`/cos/${encodeURI('evidence/证照 1.png')}`)).status).toBe(403)
  const response = await get(await link(body.fileID))
  expect(response.headers.get('content-type')).toBe('image/png')
  expect(await response.text()).toBe('second')
  for (const bad of ['../up.txt', '/root.txt', 'a//b', 'a/./b', 'a?b', ''])
    expect(
      (await post(`/upload?cloudPath=${encodeURIComponent(bad)}`, 'x', { 'x-wx-openid': 'oAnn' })).status,
    ).toBe(400)
  expect((await post('/upload?cloudPath=x.txt', 'x')).status).toBe(400)
})

test('a link holds for its time and its file only', async () => {
  const { body } = await post('/upload?cloudPath=a.txt', 'text', { 'x-wx-openid': 'oAnn' })
  const url = await link(body.fileID, 60)
  expect((await get(url)).status).toBe(200)
  expect((await get(url.replace('a.txt', 'b.txt'))).status).toBe(403)
  expect((await get(url.replace(/t=(\d+)/, (_, t) => `t=${Number(t) + 60}`))).status).toBe(403)
  fixture.cloud.setClock(62_000)
  expect((await get(url)).status).toBe(403)
  fixture.cloud.setClock(0)
})

test('the SDK uploads, reads, and deletes; a put without its permit is refused', async () => {
  const seen = await inFunction<unknown[]>(
    fixture.cloud,
    `const { fileID } = await cloud.uploadFile({ cloudPath: 'made/报告.txt', fileContent: Buffer.from('report') })
     const text = (await cloud.downloadFile({ fileID })).fileContent.toString()
     const gone = (await cloud.deleteFile({ fileList: [fileID, 'cloud://other.env/x'] })).fileList.map((f) => f.status)
     const after = (await cloud.getTempFileURL({ fileList: [fileID] })).fileList[0].status
     return [text, gone, after]`,
  )
  expect(seen).toEqual(['report', [0, -503003], -503003])
  expect((await fetch(`${fixture.origin}/cos/made/forged.txt`, { method: 'PUT', body: 'x' })).status).toBe(
    403,
  )
})

test('the open interfaces answer the SDK', async () => {
  const seen = await inFunction<unknown[]>(
    fixture.cloud,
    `const o = cloud.openapi
     const check = (content) => o.security.msgSecCheck({ content, openid: 'oA', scene: 2, version: 2 })
     const phone = await o.phonenumber.getPhoneNumber({ code: 'c' })
     const code = await o.wxacode.getUnlimited({ scene: 'abc', page: 'pages/code/code' })
     const sent = await o.subscribeMessage.send({ touser: 'oA', templateId: 'T', data: { thing1: { value: 'v' } } })
     const image = await o.security.imgSecCheck({ media: { contentType: 'image/png', value: Buffer.from('risky-content') } }).catch((e) => e.errCode)
     return [(await check('hello')).result.suggest, (await check('risky-content')).result.suggest,
       phone.phoneInfo.purePhoneNumber, code.buffer.subarray(1, 4).toString(), sent.errCode, image]`,
  )
  expect(seen).toEqual(['pass', 'risky', '13800000000', 'PNG', 0, 87014])
  expect(fixture.cloud.openApiCalls).toContainEqual({
    api: 'subscribeMessage.send',
    parameters: expect.objectContaining({ touser: 'oA', template_id: 'T', data: { thing1: { value: 'v' } } }),
  })
})

test('it listens on loopback only, leaves foreign paths alone, and attaches to another server', async () => {
  expect(fixture.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect((await get('/index.html')).status).toBe(404)
  const server = http.createServer(async (request, response) => {
    if (!(await fixture.cloud.handle(request, response))) response.end('the page')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('the page')
  expect((await fetch(`http://127.0.0.1:${port}/clock`)).status).toBe(200)
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

test('secrets are readable by their owner only; a taken port or folder is named', async () => {
  const file = path.join(fixture.place.dataDir, 'secrets.json')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveProperty('STORAGE_KEY')
  const { projectDir } = fixture.place
  const other = await openCloud({ projectDir, dataDir: path.join(projectDir, 'other') })
  await expect(other.listen(Number(new URL(fixture.origin).port))).rejects.toThrow(/port \d+ is taken/)
  await expect(openCloud({ projectDir, dataDir: path.join(projectDir, 'other') })).rejects.toThrow(
    'in use by another',
  )
  await other.close()
  const again = await openCloud({ projectDir, dataDir: path.join(projectDir, 'other') })
  await again.close()
  await expect(
    openCloud({ projectDir: '/nowhere', dataDir: path.join(projectDir, 'other') }),
  ).rejects.toThrow('cannot read')
})

import { request } from 'node:http'
import { openPhones, type Phones } from '.'
import { removeSamples, sampleWith } from './sample-project'

const asked: string[] = []
let origin = ''
let phones: Phones

beforeAll(async () => {
  const cloud = {
    handle: async (
      { url = '' }: { url?: string },
      response: { writeHead(status: number): { end(body: string): void } },
    ) => {
      asked.push(url)
      if (!url.startsWith('/functions/')) return false
      response.writeHead(200).end('{"result":1}')
      return true
    },
    attach: (given: string) => {
      origin = given
    },
  }
  const users = [{ openid: 'oOne', zh: '甲</script>', en: 'One' }]
  const project = sampleWith({
    'miniprogram/pictures/a.png': 'a picture',
    'secret.png': 'not of the program',
  })
  phones = await openPhones({ projectDir: project, cloud: cloud as never, users, port: 0 })
})
afterAll(async () => {
  await phones.close()
  removeSamples()
})

interface Answer {
  status: number
  body: string
  type: string
}

/** Asks without the tidying that fetch does to paths and headers. */
function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(phones.url)
  return new Promise((done, failed) => {
    request({ hostname, port, path, headers }, (answer) => {
      let body = ''
      answer.on('data', (part) => {
        body += part
      })
      answer.on('end', () =>
        done({ status: answer.statusCode ?? 0, body, type: answer.headers['content-type'] ?? '' }),
      )
    })
      .on('error', failed)
      .end()
  })
}

describe('one port for the phones and the cloud', () => {
  test('it is on loopback, and the cloud is told where', () => {
    expect(phones.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(origin).toBe(phones.url)
  })

  test.each([
    ['/', 'text/html'],
    ['/desk.js', 'text/javascript'],
    ['/phone/?side=left&openid=oOne', 'text/html'],
    ['/phone/program.js', 'text/javascript'],
    ['/phone/runtime.js', 'text/javascript'],
    ['/program/pictures/a.png', 'image/png'],
  ])('%s is the phones’ own', async (path, type) => {
    const answer = await ask(path)
    expect(answer.status).toBe(200)
    expect(answer.type).toContain(type)
  })

  test('what is not the phones’ own goes to the cloud, and what nobody has is not found', async () => {
    expect((await ask('/functions/supplier')).body).toBe('{"result":1}')
    expect((await ask('/nothing')).status).toBe(404)
    expect(asked).toEqual(expect.arrayContaining(['/functions/supplier', '/nothing']))
  })

  test('a name of a user cannot end the script that carries it', async () => {
    expect((await ask('/desk.js')).body).not.toContain('甲</script>')
  })
})

describe('what other places may not do', () => {
  test.each([
    ['a name that was bent to this machine', { host: 'green.example:4700' }],
    ['a name that only begins like this machine', { host: '127.0.0.1.evil.example' }],
    ['a page of another site', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
  ])('%s is refused before the cloud hears of it', async (_, headers) => {
    const before = asked.length
    const answer = await ask('/functions/supplier', headers)
    expect(answer.status).toBe(403)
    expect(asked).toHaveLength(before)
  })

  test('files outside the mini program and its sources stay closed', async () => {
    for (const path of ['/program/../secret.png', '/program/%2e%2e/secret.png', '/program/app.json']) {
      expect((await ask(path)).body).not.toContain('not of the program')
      expect((await ask(path)).status).not.toBe(200)
    }
  })

  test('a path that is none is refused as such', async () => {
    expect((await ask('/%E0%A4%A')).status).toBe(400)
  })
})

test('a port that is taken is said in one line', async () => {
  const cloud = { handle: async () => false, attach: () => {} }
  const taken = Number(new URL(phones.url).port)
  await expect(openPhones({ projectDir: sampleWith(), cloud, users: [], port: taken })).rejects.toThrow(
    `port ${taken} is taken; choose another with --port`,
  )
})

import type { DocumentInfo } from '../../typings/dossier'
import { read, render, settled, wechat } from './simulate'

const kept: DocumentInfo = {
  id: 'd1',
  purpose: 'photo',
  name: 'front.jpg',
  type: 'image/jpeg',
  size: 300 * 1024,
}

/** WeChat on a phone with one picture in the album and a cloud that answers as told. */
function phone({
  size = 200 * 1024,
  refusal = null as null | object,
  answer = { ...kept, id: 'd2', name: 'label.jpg' } as object,
  links = {} as Record<string, string>,
} = {}) {
  let issued: unknown
  const progress: ((sent: {
    progress: number
    totalBytesSent: number
    totalBytesExpectedToSend: number
  }) => void)[] = []
  let finish: (answer: { fileID: string }) => void = () => {}
  const api = {
    showActionSheet: async () => ({ tapIndex: 1 }),
    chooseMedia: async () => ({ tempFiles: [{ tempFilePath: 'wxfile://tmp/label.jpg', size }] }),
    cloud: {
      callFunction: async ({ data }: { data: { action: string; input: unknown } }) => {
        if (data.action === 'thumbnails')
          return { result: { ok: true, data: { links, expiresAt: '2999-01-01T00:00:00Z' } } }
        if (data.action === 'issueUpload') issued = data.input
        if (refusal) return { result: { ok: false, error: refusal } }
        if (data.action === 'issueUpload')
          return { result: { ok: true, data: { documentId: 'd2', cloudPath: 'p/d2.jpg' } } }
        return { result: { ok: true, data: answer } }
      },
      uploadFile: ({ success }: { success: typeof finish }) => {
        finish = success
        return { onProgressUpdate: (listener: (typeof progress)[0]) => progress.push(listener), abort() {} }
      },
    },
  }
  Object.assign((global as unknown as { wx: object }).wx, wechat, api)
  return {
    send: (percent: number) =>
      progress[0]?.({
        progress: percent,
        totalBytesSent: size * (percent / 100),
        totalBytesExpectedToSend: size,
      }),
    finish: () => finish({ fileID: 'cloud://d2' }),
    sent: () => issued,
  }
}

/** Links are asked for together, a moment after the first place wants one. */
const linked = () => new Promise((done) => setTimeout(done, 60))

const add = (evidence: ReturnType<typeof render>) => (evidence.instance.add as () => Promise<void>)()

describe('a place for evidence', () => {
  test('it says its limits before anything is chosen', () => {
    expect(read(render('evidence', { accept: 'image', max: 5 }))).toContain(
      'JPG 或 PNG，每张不超过 10 MB，最多 5 张',
    )
  })

  test('an upload shows percent and bytes, then the document, and tells the page', async () => {
    const { send, finish } = phone()
    const evidence = render('evidence', { accept: 'image', purpose: 'photo' })
    const told: string[][] = []
    evidence.addEventListener('change', (event) =>
      told.push((event.detail as { documents: DocumentInfo[] }).documents.map(({ id }) => id)),
    )
    await add(evidence)
    await settled()
    send(64)
    expect(read(evidence)).toContain('64%')
    expect(read(evidence)).toContain('128 KB / 200 KB')
    finish()
    await settled()
    expect(told).toEqual([['d2']])
  })

  test('a refusal of the server stays beside the file, worded, with a way to try again', async () => {
    phone({
      refusal: {
        code: 'INVALID_INPUT',
        message: '',
        issues: [{ path: ['size'], code: 'fileTooLarge', params: { limitMb: 10 } }],
      },
    })
    const evidence = render('evidence', { accept: 'image' })
    await add(evidence)
    await settled()
    expect(read(evidence)).toContain('文件超过 10 MB，请压缩或重拍')
    expect(read(evidence)).toContain('重新上传')
  })

  test('a file that stays too large is refused with its size, and nothing is sent', async () => {
    phone({ size: 30 * 1024 * 1024 })
    const compressImage = async () => {
      throw { errMsg: 'compressImage:fail' }
    }
    Object.assign((global as unknown as { wx: object }).wx, { compressImage })
    const evidence = render('evidence', { accept: 'image' })
    await add(evidence)
    await settled()
    expect(read(evidence)).toContain('label.jpg 有 30 MB，超过 10 MB')
  })

  test('a large picture is made smaller on the phone before it is sent', async () => {
    const asked: object[] = []
    const { sent } = phone({ size: 6 * 1024 * 1024 })
    Object.assign((global as unknown as { wx: object }).wx, {
      compressImage: async (options: object) => {
        asked.push(options)
        return { tempFilePath: 'wxfile://tmp/small.jpg' }
      },
      getFileSystemManager: () => ({
        getFileInfo: ({ success }: { success(info: { size: number }): void }) =>
          success({ size: 400 * 1024 }),
      }),
    })
    await add(render('evidence', { accept: 'image' }))
    await settled()
    expect(asked).toEqual([expect.objectContaining({ quality: 80, compressedWidth: 1600 })])
    expect(sent()).toMatchObject({ size: 400 * 1024, type: 'image/jpeg' })
  })

  test('a file that was uploaded before is used again, is not listed twice, and the place says so', async () => {
    const { finish } = phone({ answer: { ...kept, known: true } })
    const evidence = render('evidence', { accept: 'image', documents: [kept] })
    const told: unknown[] = []
    evidence.addEventListener('change', (event) => told.push(event.detail))
    await add(evidence)
    await settled()
    finish()
    await settled()
    expect(read(evidence)).toContain('“front.jpg”已经在这里了，没有重复保存')
    expect(told).toEqual([])
  })

  test('a saved picture shows itself by a short-lived link; a paper has its icon', async () => {
    phone({ links: { d7: 'https://files.example/d7.jpg' } })
    const picture = { ...kept, id: 'd7' }
    const paper = { ...kept, id: 'd9', type: 'application/pdf', name: 'report.pdf' }
    const evidence = render('evidence', { documents: [picture, paper] })
    await linked()
    const shown = evidence.instance.data.shown as { id: string; preview: string }[]
    expect(shown.map(({ id, preview }) => [id, preview])).toEqual([
      ['d7', 'https://files.example/d7.jpg'],
      ['d9', ''],
    ])
  })

  test('removing asks first and then tells the page', () => {
    const evidence = render('evidence', { documents: [kept] })
    const told: number[] = []
    evidence.addEventListener('change', (event) =>
      told.push((event.detail as { documents: [] }).documents.length),
    )
    evidence.instance.setData({ removing: 'd1' })
    expect(read(evidence)).toContain('移除这份文件？')
    ;(evidence.instance.remove as () => void)()
    expect(told).toEqual([0])
  })

  test('a full place offers no further one', () => {
    expect(render('evidence', { documents: [kept], max: 1 }).instance.data.room).toBe(0)
  })
})

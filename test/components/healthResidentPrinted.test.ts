/** A code on paper: made, saved to the album with what somebody at a gate needs, and ended when it is lost. */
import { asked, green, open, type Page, refused, tap, usePhone } from './residents'
import { read } from './simulate'

usePhone()
let page: Page
/** What is written on the print, and what was saved. */
let written: string[]
let saved: string[]
let settings: number
/** How WeChat fails to save, while it does. */
let fault: object | undefined

beforeEach(() => {
  written = []
  saved = []
  settings = 0
  fault = undefined
  const pen = {
    fillRect() {},
    save() {},
    restore() {},
    translate: (x: number, y: number) => expect([x % 1, y % 1]).toEqual([0, 0]),
    measureText: (text: string) => ({ width: text.length * 10 }),
    fillText: (text: string) => void written.push(text),
  }
  Object.assign((globalThis as unknown as { wx: object }).wx, {
    createOffscreenCanvas: () => ({ getContext: () => pen }),
    canvasToTempFilePath: ({ success }: { success(at: object): void }) =>
      success({ tempFilePath: 'print.png' }),
    saveImageToPhotosAlbum: async ({ filePath }: { filePath: string }) => {
      if (fault) throw fault
      saved.push(filePath)
    },
    openSetting: ({ complete }: { complete(): void }) => {
      settings += 1
      complete()
    },
  })
})

const printedCode = {
  token: '8'.repeat(32),
  address: `https://example.test/c/${'8'.repeat(32)}`,
  ...{ nameMasked: '林*燕', lastFour: '123X', printedAt: '2020-02-17T01:00:00.000Z' },
}
const sheet = () => page.dom.querySelector('[data-testid="printed-code"]')?.textContent
const note = () => page.dom.querySelector('[data-testid="printed-note"]')?.textContent ?? ''
const made = () => open('printed', { myCode: { ...green, printed: true }, printedCode, revokePrinted: green })

test('whoever has none reads whom it is for, and makes it', async () => {
  page = await open('printed', { myCode: green, printedCode })
  expect(read(page)).toContain('还没有纸质码')
  expect(asked.map(({ action }) => action)).toEqual(['myCode'])
  await tap(page, 'onMake')
  expect(sheet()).toBe('林*燕（后四位 123X）请与身份证一起出示生成于 2020-02-17')
})

test('the print has the masked name, what to do and the day with its year, and no colour', async () => {
  page = await made()
  await tap(page, 'onSave')
  expect(saved).toEqual(['print.png'])
  expect(written.slice(1)).toEqual(['林*燕（后四位 123X）', '请与身份证一起出示', '生成于 2020-02-17'])
  expect(written.join()).not.toMatch(/绿|晓/)
  expect(note()).toBe('已存到相册')
})

test('without permission it says so, opens the settings, and then saves', async () => {
  fault = { errMsg: 'saveImageToPhotosAlbum:fail auth deny' }
  page = await made()
  await tap(page, 'onSave')
  expect(note()).toContain('没有存相册的权限')
  expect(read(page)).toContain('去打开权限')
  await tap(page, 'onSave')
  expect([settings, note()]).toEqual([1, ''])
  fault = undefined
  await tap(page, 'onSave')
  expect(saved).toHaveLength(1)
})

test('another fault of saving can simply be tried again', async () => {
  fault = { errMsg: 'saveImageToPhotosAlbum:fail no space' }
  page = await made()
  await tap(page, 'onSave')
  expect([note(), settings]).toEqual(['没有存成，再试一次', 0])
  fault = undefined
  await tap(page, 'onSave')
  expect([note(), settings]).toEqual(['已存到相册', 0])
})

test('a lost one is ended only after a question, and is gone from the screen', async () => {
  page = await made()
  await tap(page, 'onAsk')
  expect(read(page)).toContain('作废这张纸质码？')
  expect(asked.some(({ action }) => action === 'revokePrinted')).toBe(false)
  await tap(page, 'onRevoke')
  expect(sheet()).toBeUndefined()
  expect(read(page)).toContain('还没有纸质码')
})

test('that of somebody else is not there', async () => {
  page = await open('printed', { myCode: refused('NOT_FOUND') })
  expect(read(page)).toContain('没有这份申报')
})

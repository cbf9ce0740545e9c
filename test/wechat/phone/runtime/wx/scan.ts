import jsQR from 'jsqr'
import { ask, choose, device } from '../device'
import { ApiFailure, api } from './api'
import { pickFiles } from './files'

/** Decodes a QR from the pixels of anything that can be drawn. */
function decode(source: CanvasImageSource, width: number, height: number): string | undefined {
  if (!width || !height) return undefined
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return undefined
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(source, 0, 0, width, height)
  return jsQR(context.getImageData(0, 0, width, height).data, width, height)?.data
}

/** The QR that the other phone really shows now: its canvases and pictures, read pixel by pixel. */
function readOtherScreen(): string | undefined {
  for (const frame of window.parent.document.querySelectorAll('iframe')) {
    if (frame.contentWindow === window) continue
    const shown = frame.contentDocument?.querySelector('.page.on')
    if (!shown) continue
    for (const canvas of shown.querySelectorAll('canvas')) {
      if (canvas.offsetParent === null) continue
      const found = decode(canvas, canvas.width, canvas.height)
      if (found) return found
    }
    for (const picture of shown.querySelectorAll('img')) {
      const found = decode(picture, picture.naturalWidth, picture.naturalHeight)
      if (found) return found
    }
  }
  return undefined
}

async function readPicture(): Promise<string | undefined> {
  const [file] = await pickFiles('image/*', false)
  if (!file) throw new ApiFailure('fail cancel')
  const picture = await createImageBitmap(file)
  return decode(picture, picture.width, picture.height)
}

async function scan({ onlyFromCamera = false }: { onlyFromCamera?: boolean }): Promise<object> {
  const choices = [
    device.say('对准另一部手机的屏幕', "Point at the other phone's screen"),
    ...(onlyFromCamera ? [] : [device.say('从图片中选取', 'Choose a picture')]),
    device.say('输入码中的文字', 'Type what the code holds'),
  ]
  const index = await choose(choices, 'scan')
  if (index === undefined) throw new ApiFailure('fail cancel')
  let result: string | undefined
  if (index === 0) result = readOtherScreen()
  else if (index === choices.length - 1) result = await typedText()
  else result = await readPicture()
  if (!result) throw new ApiFailure(device.say('fail 没有找到二维码', 'fail no QR code was found'))
  return {
    result,
    scanType: 'QR_CODE',
    charSet: 'UTF-8',
    path: '',
    rawData: btoa(unescape(encodeURIComponent(result))),
  }
}

async function typedText(): Promise<string> {
  const answer = await ask({
    title: device.say('码中的文字', 'What the code holds'),
    editable: true,
    placeholderText: 'https://…',
  })
  if (!answer.confirm || !answer.content) throw new ApiFailure('fail cancel')
  return answer.content
}

export const scanning = { scanCode: api('scanCode', scan) }

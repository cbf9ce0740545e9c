/** The shampoo of the stories and its files, as its maker has them at hand. */
import { pdf, png } from '../demo/files'
import { COMPANIES } from '../demo/people'
import { shampooDossier } from '../demo/shampoo'
import type { File } from './phone-driver'

export const company = COMPANIES.qingyuan
const DAY_MS = 86_400_000
const SHANGHAI_MS = 8 * 3_600_000
export const shanghaiDay = (days: number) =>
  new Date(Date.now() + SHANGHAI_MS + days * DAY_MS).toISOString().slice(0, 10)

export const picture = (name: string, tint: [number, number, number]): File => ({
  name,
  mimeType: 'image/png',
  buffer: png(240, 160, tint),
})
export const paper = (name: string, words: string): File => ({
  name,
  mimeType: 'application/pdf',
  buffer: pdf(words),
})

const placeholders = {
  licence: '',
  filing: '',
  report: '',
  drop: '',
  photos: { outer: '', inner: '', label_front: '', label_back: '', barcode: '' },
}
export const example = shampooDossier({
  holder: company.creditCode,
  documents: placeholders,
  reportDay: shanghaiDay(-30),
  expiry: shanghaiDay(900),
})

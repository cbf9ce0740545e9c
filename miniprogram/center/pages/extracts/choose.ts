import type { ChosenFile } from '../../../services/upload'

/** Opens a chat's files for a table. Undefined when nothing was chosen. */
export async function chooseTable(): Promise<ChosenFile | undefined> {
  const { tempFiles } = await wx.chooseMessageFile({ count: 1, type: 'file', extension: ['csv'] })
  const [file] = tempFiles
  if (!file) return undefined
  const { path, name, size } = file
  return { path, name, size, type: /\.csv$/i.test(name) ? 'text/csv' : '' }
}

import { type ChosenFile, LIMITS } from '../../../services/upload'

const TYPES: Record<string, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
}

/** Opens a chat's files. Resolves to nothing when the person closed the chooser. */
export async function chooseTable(): Promise<ChosenFile | undefined> {
  try {
    const { tempFiles } = await wx.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: Object.keys(TYPES),
    })
    const [file] = tempFiles
    if (!file) return undefined
    const ending = file.name.split('.').pop()?.toLowerCase() ?? ''
    return { path: file.path, name: file.name, size: file.size, type: TYPES[ending] ?? '' }
  } catch (failure) {
    if (/cancel/i.test((failure as { errMsg?: string }).errMsg ?? '')) return undefined
    throw failure
  }
}

/** Why a table need not be sent at all: the server would refuse it after the upload. */
export function refusedTable({ type, size }: ChosenFile): 'wrongType' | 'tooLarge' | undefined {
  if (type === '') return 'wrongType'
  return size > LIMITS.tableBytes ? 'tooLarge' : undefined
}

/** Opens a link to a table in WeChat's own viewer, from where it can be sent on. */
export async function openTable(url: string): Promise<void> {
  const { tempFilePath } = await new Promise<{ tempFilePath: string }>((success, fail) =>
    wx.downloadFile({ url, success, fail }),
  )
  await wx.openDocument({ filePath: tempFilePath, fileType: 'xlsx', showMenu: true })
}

/**
 * Cloud storage: the content of each file on disk under a random name, its path, owner and size in the
 * database. Clients write only new paths or their own, and read nothing; links are signed and expire.
 */
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { isWellFormed } from './keys'
import type { Store } from './store'
import { CloudError, invalid, isPlain } from './wire'

interface FileRow {
  path: string
  owner: string
  content: string
  size: number
}
interface StorageOptions {
  store: Store
  dir: string
  /** Signs links and upload permits. */
  secret: string
  envId: string
  now(): number
}
/** Seconds. */
const LINK_AGE = 86_400
const PERMIT_AGE = 900
const MISSING = 'storage file not exists'

export class Storage {
  private readonly bucket: string

  constructor(private readonly options: StorageOptions) {
    this.bucket = `cloud://${options.envId}.6c6f-${options.envId}-1250000000/`
    mkdirSync(options.dir, { recursive: true })
    options.store.sql(
      'CREATE TABLE IF NOT EXISTS files(path TEXT PRIMARY KEY, owner TEXT, content TEXT, size INTEGER)',
    )
    this.sweep()
  }

  fileId(cloudPath: string): string {
    return this.bucket + cloudPath
  }

  /** The platform's answer to `storage.getUploadMetadata`: where to send the content, with a permit. */
  uploadMetadata(cloudPath: unknown, origin: string): Record<string, unknown> {
    const at = checkedPath(cloudPath)
    const until = this.seconds() + PERMIT_AGE
    return {
      url: `${origin}/cos/${encodeURI(at)}`,
      token: 'local',
      authorization: `q-sign-algorithm=sha1&q-sign-time=${until}&q-signature=${this.sign('put', at, until)}`,
      fileId: this.fileId(at),
      cosFileId: randomUUID(),
    }
  }

  /** True when `authorization` permits writing to this path now. */
  permits(cloudPath: string, authorization: unknown): boolean {
    const found = /q-sign-time=(\d+)&q-signature=(\w+)$/.exec(String(authorization))
    if (!found?.[1] || !found[2]) return false
    return this.seconds() <= Number(found[1]) && same(found[2], this.sign('put', cloudPath, Number(found[1])))
  }

  /**
   * Keeps a file; on the disk when this returns. `openid` is the client that sends it, absent for a function.
   * @throws CloudError STORAGE_EXCEED_AUTHORITY when the path holds a file of someone else
   */
  async write(cloudPath: string, content: Buffer, openid?: string): Promise<string> {
    const at = checkedPath(cloudPath)
    const refuse = () => {
      const present = this.row(at)
      if (present && openid !== undefined && present.owner !== openid)
        throw new CloudError(
          'STORAGE_EXCEED_AUTHORITY',
          'storage permission denied: the path holds a file of someone else',
        )
      return present
    }
    refuse()
    const name = randomUUID()
    const file = await open(path.join(this.options.dir, `${name}.part`), 'w')
    await file.writeFile(content)
    await file.sync()
    await file.close()
    await rename(path.join(this.options.dir, `${name}.part`), path.join(this.options.dir, name))
    const directory = await open(this.options.dir, 'r')
    await directory.sync()
    await directory.close()
    const before = refuse()
    this.options.store.sql(
      'INSERT INTO files(path,owner,content,size) VALUES(?,?,?,?) ON CONFLICT(path) DO UPDATE SET owner=excluded.owner, content=excluded.content, size=excluded.size',
      at,
      before?.owner ?? openid ?? '',
      name,
      content.length,
    )
    if (before) await rm(path.join(this.options.dir, before.content), { force: true })
    return this.fileId(at)
  }

  /** Links for `storage.batchGetDownloadUrl`, each good for `max_age` seconds. */
  links(files: unknown, origin: string): Record<string, unknown>[] {
    if (!Array.isArray(files)) throw invalid('file_list must be a list')
    return files.map((file: unknown) => {
      const { fileid, max_age: age } = isPlain(file) ? file : {}
      const maxAge = typeof age === 'number' && age > 0 ? age : LINK_AGE
      const row = this.find(fileid)
      if (!row)
        return { code: 'STORAGE_FILE_NONEXIST', message: MISSING, fileID: fileid, fileid, tempFileURL: '' }
      const until = this.seconds() + Number(maxAge)
      // Not encoded: the SDK encodes a link before it fetches it.
      const url = `${origin}/cos/${row.path}?sign=${this.sign('get', row.path, until)}&t=${until}`
      return { code: 'SUCCESS', fileID: fileid, fileid, tempFileURL: url, download_url: url, maxAge }
    })
  }

  /** The content behind a link, or undefined when the link is forged, expired or its file gone. */
  async read(cloudPath: string, sign: string | null, until: string | null): Promise<Buffer | undefined> {
    if (!sign || !until || this.seconds() > Number(until)) return undefined
    if (!same(sign, this.sign('get', cloudPath, Number(until)))) return undefined
    const row = this.row(cloudPath)
    return row && readFile(path.join(this.options.dir, row.content))
  }

  async remove(fileIds: unknown): Promise<Record<string, unknown>[]> {
    if (!Array.isArray(fileIds)) throw invalid('fileid_list must be a list')
    return Promise.all(
      fileIds.map(async (fileID: unknown) => {
        const row = this.find(fileID)
        if (!row) return { code: 'STORAGE_FILE_NONEXIST', message: MISSING, fileID }
        this.options.store.sql('DELETE FROM files WHERE path=?', row.path)
        await rm(path.join(this.options.dir, row.content), { force: true })
        return { code: 'SUCCESS', fileID }
      }),
    )
  }

  /** Removes contents without a path: what a kill left between writing a content and registering it. */
  private sweep(): void {
    const known = new Set(
      this.options.store.sql<FileRow>('SELECT content FROM files').map((row) => row.content),
    )
    for (const name of readdirSync(this.options.dir))
      if (!known.has(name)) rmSync(path.join(this.options.dir, name), { force: true })
  }

  private find(fileId: unknown): FileRow | undefined {
    if (typeof fileId !== 'string' || !fileId.startsWith(this.bucket)) return undefined
    return this.row(fileId.slice(this.bucket.length))
  }

  private row(cloudPath: string): FileRow | undefined {
    return this.options.store.sql<FileRow>('SELECT * FROM files WHERE path=?', cloudPath)[0]
  }

  private seconds(): number {
    return Math.floor(this.options.now() / 1000)
  }

  private sign(use: 'get' | 'put', cloudPath: string, until: number): string {
    return createHmac('sha256', this.options.secret).update(`${use}\n${cloudPath}\n${until}`).digest('hex')
  }
}

/** @throws CloudError for a path that the platform refuses */
function checkedPath(cloudPath: unknown): string {
  const wrong =
    typeof cloudPath !== 'string' ||
    cloudPath === '' ||
    Buffer.byteLength(cloudPath) > 850 ||
    !isWellFormed(cloudPath)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (wrong || /[\u0000-\u001f?#%\\]|^\/|\/\/|(^|\/)\.{1,2}(\/|$)/.test(cloudPath))
    throw new CloudError(
      'STORAGE_REQUEST_FAIL',
      `cloudPath is not a valid path: ${JSON.stringify(cloudPath)}`,
    )
  return cloudPath
}

function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}

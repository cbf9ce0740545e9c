import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

export const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024)

/** What this process holds, the cloud and the functions' workers among it, and what their database takes on the disk. */
export function memoryWords(dataDir: string): string {
  const files = readdirSync(dataDir).map((name) => statSync(join(dataDir, name)))
  const disk = files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0)
  return `memory of cloud and functions ${megabytes(process.memoryUsage().rss)} MB, database ${megabytes(disk)} MB`
}

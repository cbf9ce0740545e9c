import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const made: string[] = []

/** A copy of the sample mini program with some files written over it; paths are below the project. */
export function sampleWith(files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'phone-sample-'))
  made.push(folder)
  cpSync(join(__dirname, 'sample'), folder, { recursive: true })
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return folder
}

/** Takes away what `sampleWith` made. */
export function removeSamples(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
}

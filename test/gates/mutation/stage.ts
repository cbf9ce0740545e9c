import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const projectDir = resolve(__dirname, '../../..')

/** What the rules and their tests are made of. */
const SOURCES = ['cloudfunctions/domain', 'cloudfunctions/ops', 'typings', 'test/domain', 'package.json']

/** A copy of the rules and their tests, so that no mutant ever stands in the work tree. */
export function stage(): { dir: string; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), 'mutation-'))
  for (const source of SOURCES) cpSync(join(projectDir, source), join(dir, source), { recursive: true })
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) }
}

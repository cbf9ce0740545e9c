/**
 * `npm run check:deploy`: the deployment against Tencent's interfaces on this machine, through Tencent's own package.
 * The package reads its certificate authorities at the start of a process, so the checks run in a second one.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCertificate } from './certificate'

const dir = mkdtempSync(join(tmpdir(), 'deploy-gate-'))
const { authority } = makeCertificate(dir)
const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(__dirname, 'checks.ts'), dir], {
  stdio: 'inherit',
  env: { ...process.env, NODE_EXTRA_CA_CERTS: authority },
})
rmSync(dir, { recursive: true, force: true })
process.exit(status ?? 1)

/** A certificate authority of its own for a few minutes, so that Tencent's package believes a server of this machine. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Certificate {
  key: Buffer
  cert: Buffer
  /** For `NODE_EXTRA_CA_CERTS`. */
  authority: string
}

/** What a deployment asks, and what a backup of the environment `env-gate` does. */
const HOSTS = ['tcb', 'scf', 'flexdb', 'env-gate.ap-shanghai.tcb-api']
  .map((service) => `DNS:${service}.tencentcloudapi.com`)
  .join(',')

/** Makes the files in a folder with `openssl`, which every Debian has. */
export function makeCertificate(dir: string): Certificate {
  const at = (name: string) => join(dir, name)
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: dir, stdio: 'pipe' })
  const fresh = ['-newkey', 'rsa:2048', '-nodes', '-days', '1']
  openssl('req', '-x509', ...fresh, '-subj', '/CN=gate', '-keyout', 'authority.key', '-out', 'authority.pem')
  openssl(
    'req',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-subj',
    '/CN=gate server',
    '-keyout',
    'server.key',
    '-out',
    'server.csr',
  )
  writeFileSync(at('hosts.cnf'), `subjectAltName=${HOSTS}`)
  const signed = ['-CA', 'authority.pem', '-CAkey', 'authority.key', '-CAcreateserial', '-days', '1']
  openssl('x509', '-req', '-in', 'server.csr', ...signed, '-extfile', 'hosts.cnf', '-out', 'server.pem')
  return {
    key: readFileSync(at('server.key')),
    cert: readFileSync(at('server.pem')),
    authority: at('authority.pem'),
  }
}

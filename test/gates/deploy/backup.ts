/** The command of backups as it is typed on somebody's computer: no function, no address of a local cloud. */
import { execFile } from 'node:child_process'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { collections } from '../../../cloudfunctions/runtime/store/collections'
import type { Certificate } from './certificate'

const root = resolve(__dirname, '../../..')

/** Exports an empty environment, which is answered here in the name of its public address. */
export async function backupAbroad(dir: string, { key, cert }: Certificate): Promise<string[]> {
  const asked: { host: string; signed: boolean; action: string }[] = []
  const server = createServer({ key, cert }, async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
    const { action } = JSON.parse(Buffer.concat(parts).toString()) as { action: string }
    const signed = String(request.headers.authorization).includes('AKIDgate')
    asked.push({ host: String(request.headers.host), signed, action })
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ requestId: 'r', data: { list: [], limit: 1000, offset: 0 } }))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()))
  const ran = await exported(dir, (server.address() as AddressInfo).port)
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
  const faults: string[] = []
  if (ran.code !== 0) faults.push(`the backup ended with ${ran.code}: ${ran.text.slice(-500)}`)
  if (/ERROR/.test(ran.text)) faults.push(`the backup complains: ${ran.text.slice(0, 200)}`)
  if (asked.length !== collections.length)
    faults.push(`${asked.length} requests for ${collections.length} collections`)
  const wrong = asked.find(
    ({ host, signed }) => host !== 'env-gate.ap-shanghai.tcb-api.tencentcloudapi.com' || !signed,
  )
  if (wrong) faults.push(`asked ${JSON.stringify(wrong)}`)
  return faults
}

function exported(dir: string, port: number): Promise<{ code: number; text: string }> {
  const command = ['--require', join(__dirname, 'redirect.cjs'), '--import', 'tsx']
  const args = [...command, join(root, 'cloudfunctions/ops/backup/run.ts'), 'export', join(dir, 'backup')]
  const { PATH, NODE_EXTRA_CA_CERTS } = process.env
  const env = {
    PATH,
    NODE_EXTRA_CA_CERTS,
    GATE_PORT: String(port),
    CLOUD_ENV: 'env-gate',
    TENCENT_SECRET_ID: 'AKIDgate',
    TENCENT_SECRET_KEY: 'gate',
  }
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd: root, env, timeout: 120_000 }, (fault, out, err) =>
      done({ code: fault ? Number(fault.code ?? 1) : 0, text: err + out }),
    )
  })
}

/**
 * `npm run backup -- export DIR` and `-- import DIR`: every document and every file of an environment, through the SDK that
 * the functions use. `--local URL` is a local cloud; otherwise CLOUD_ENV, TENCENT_SECRET_ID and TENCENT_SECRET_KEY say which.
 */
import { parseArgs } from 'node:util'

const HOW = 'npm run backup -- export|import DIR [--local http://127.0.0.1:4700]'

/** Where WeChat keeps every environment. */
const REGION = 'ap-shanghai'

/** What the SDK looks for; it reads these when it is loaded. */
function pointTo(local: string | undefined): string {
  const { CLOUD_ENV, TENCENT_SECRET_ID, TENCENT_SECRET_KEY } = process.env
  if (!local && !(CLOUD_ENV && TENCENT_SECRET_ID && TENCENT_SECRET_KEY))
    throw new Error('Set CLOUD_ENV, TENCENT_SECRET_ID and TENCENT_SECRET_KEY, or give --local URL.')
  const env = CLOUD_ENV ?? 'local-env'
  // Told to be in a function, the SDK would ask the cloud's inner address, which is not reached from here and has no TLS.
  const url = local ? local.replace(/\/$/, '') : `https://${env}.${REGION}.tcb-api.tencentcloudapi.com`
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_SECRETID: TENCENT_SECRET_ID ?? 'local',
    TENCENTCLOUD_SECRETKEY: TENCENT_SECRET_KEY ?? 'local',
    TENCENTCLOUD_REGION: REGION,
    TCB_ENV: env,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    SCF_NAMESPACE: env,
    ...(local && { TENCENTCLOUD_SESSIONTOKEN: 'local' }),
  })
  return env
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { local: { type: 'string' } },
  })
  const [what, dir, ...more] = positionals
  if ((what !== 'export' && what !== 'import') || !dir || more.length > 0) throw new Error(HOW)
  const env = pointTo(values.local)
  const say = (line: string) => console.log(line)
  if (what === 'import') return (await import('./import')).importFrom(dir, say)
  const faults = await (await import('./export')).exportTo(dir, env, say)
  // A backup all the same, but nobody should learn of it in the hour of need.
  if (faults > 0) throw new Error(`The backup is complete save for the ${faults} files that are named above.`)
}

main().catch((fault: Error) => {
  console.error(fault.message)
  process.exit(1)
})

/** `npm run deploy -- --plan` says what an environment should hold; `npm run deploy` brings one there. */
import { resolve } from 'node:path'
import { apply, type Deployment } from './apply'
import { desiredState } from './desired'
import { type Change, differences, leftAlone } from './differences'
import { foundIn } from './found'
import { printed } from './printed'
import { lostKeys } from './rotation'
import { type Desired, type Found, KEEPS_UPLOADED, UPLOADED } from './state'
import { type Credentials, openTencent } from './tencent'
import { type LoadUploader, uploadMiniProgram } from './upload'
import { variablesOf } from './variables'

export interface Run {
  projectDir: string
  plan: boolean
  environment: Record<string, string | undefined>
  say(line: string): void
  loadUploader?: LoadUploader
}

const NEEDED = {
  CLOUD_ENV: 'id of the cloud environment',
  TENCENT_SECRET_ID: 'id of an access key of Tencent Cloud (console, access management)',
  TENCENT_SECRET_KEY: 'that access key',
  WECHAT_APPID: 'id of the mini program',
  WECHAT_UPLOAD_KEY: 'content of its upload key (mp.weixin.qq.com, development settings)',
} as const

/** @returns the exit code: 0 when the environment is as it should be, or the plan was printed. */
export async function deploy(run: Run): Promise<number> {
  const { environment, say } = run
  const desired = await desiredState(run.projectDir)
  const missing = Object.entries(NEEDED).filter(([name]) => !environment[name])
  if (run.plan && missing.length > 0) {
    for (const line of printed(desired)) say(line)
    say(
      `what differs in an environment is told once these are set: ${missing.map(([name]) => name).join(', ')}`,
    )
    return 0
  }
  const { values, faults } = variablesOf(environment)
  for (const [name, what] of missing) faults.push(`${name} is not set: ${what}`)
  if (faults.length > 0) {
    for (const fault of faults) say(fault)
    say('nothing was changed')
    return 1
  }
  return bringThere(run, desired, values)
}

async function bringThere(run: Run, desired: Desired, values: Record<string, string>): Promise<number> {
  const { environment, say } = run
  const credentials = credentialsOf(environment)
  const tencent = openTencent(credentials, say)
  const found = await foundIn(tencent, credentials.envId)
  const lost = found.functions.flatMap(({ variables }) => lostKeys(values, variables))
  if (lost.length > 0 && environment.DROP_KEYS !== '1') {
    for (const line of new Set(lost)) say(line)
    say('What these keys signed or sealed would be lost: keep them behind the new one, or set DROP_KEYS=1.')
    say('nothing was changed')
    return 1
  }
  const changes = differences(desired, found, values)
  for (const line of leftAlone(desired, found)) say(`not ours, left alone: ${line}`)
  if (run.plan) return planned(changes, say)
  const deployment: Deployment = {
    tencent,
    envId: credentials.envId,
    desired,
    values,
    uploaded: uploadedBefore(found),
    upload: () => upload(run, desired),
  }
  for (const [i, { step, words, drift }] of changes.entries()) {
    say(`${i + 1}/${changes.length} ${drift ? 'drift: ' : ''}${words}`)
    await apply(step, deployment)
  }
  say(changes.length === 0 ? 'nothing to change' : `${changes.length} changes made`)
  return 0
}

function planned(changes: Change[], say: Run['say']): number {
  for (const { words, drift } of changes) say(`${drift ? 'drift: ' : 'would: '}${words}`)
  say(changes.length === 0 ? 'nothing to change' : `${changes.length} changes to make; nothing was changed`)
  return 0
}

const uploadedBefore = ({ functions }: Found): string =>
  functions.find(({ name }) => name === KEEPS_UPLOADED)?.variables[UPLOADED] ?? ''

function credentialsOf(environment: Run['environment']): Credentials {
  const { TENCENT_SECRET_ID, TENCENT_SECRET_KEY, CLOUD_ENV, DEPLOY_PROXY } = environment
  return {
    secretId: TENCENT_SECRET_ID ?? '',
    secretKey: TENCENT_SECRET_KEY ?? '',
    envId: CLOUD_ENV ?? '',
    ...(DEPLOY_PROXY && { proxy: DEPLOY_PROXY }),
  }
}

function upload(
  { environment, projectDir, say, loadUploader }: Run,
  { miniprogram }: Desired,
): Promise<void> {
  const { WECHAT_APPID = '', WECHAT_UPLOAD_KEY = '' } = environment
  const key = { appid: WECHAT_APPID, privateKey: WECHAT_UPLOAD_KEY }
  return uploadMiniProgram({ projectDir, ...miniprogram, ...key }, say, loadUploader)
}

if (require.main === module) {
  const plan = process.argv.includes('--plan')
  const say = (line: string) => console.log(line)
  deploy({ projectDir: resolve(__dirname, '../../..'), plan, environment: process.env, say }).then(
    (code) => process.exit(code),
    (fault: Error) => {
      console.error(`The deployment stopped: ${fault.message}. Run it again; what is done stays done.`)
      process.exit(1)
    },
  )
}

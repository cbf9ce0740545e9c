/** One step of a deployment, carried out. Each is safe to repeat, so that a killed deployment goes on. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import type { Step } from './differences'
import { SERVICE } from './found'
import { BUILD, type Desired, type DesiredFunction, KEEPS_UPLOADED, RUNTIME, UPLOADED } from './state'
import type { Tencent } from './tencent'

export interface Deployment {
  tencent: Tencent
  envId: string
  desired: Desired
  values: Record<string, string>
  /** What was uploaded last, which the update of a function must not lose. */
  uploaded: string
  /** Uploads the mini program; its own package, key and host. */
  upload(): Promise<void>
}

export async function apply(step: Step, deployment: Deployment): Promise<void> {
  const { tencent, desired, envId } = deployment
  const { database, functions } = tencent
  switch (step.do) {
    case 'createCollection':
      await database.createCollection(step.name)
      return
    case 'createIndexes':
      await database.updateCollection(step.collection, { CreateIndexes: step.indexes.map(rawIndex) })
      return
    case 'dropIndex':
      await database.updateCollection(step.collection, { DropIndexes: [{ IndexName: step.name }] })
      return
    case 'closeCollection': {
      const Param = { EnvId: envId, CollectionName: step.name, AclTag: 'ADMINONLY' }
      await tencent.commonService(...SERVICE).call({ Action: 'ModifyDatabaseACL', Param })
      return
    }
    case 'setStorageRule':
      await tencent.storage.setStorageAcl('CUSTOM', desired.storageRule)
      return
    case 'createFunction': {
      const wanted = functionOf(desired, step.name)
      await functions.createFunction({
        func: settingsOf(wanted, deployment),
        base64Code: zipped(wanted.folder),
      })
      return
    }
    case 'updateCode': {
      const wanted = functionOf(desired, step.name)
      // Without waiting, the configuration that follows would meet a function that is still changing.
      const func = { ...settingsOf(wanted, deployment), isWaitInstall: true }
      await functions.updateFunctionCode({ func, base64Code: zipped(wanted.folder) })
      return
    }
    case 'updateConfig':
      await functions.updateFunctionConfig(settingsOf(functionOf(desired, step.name), deployment))
      return
    case 'createTimer': {
      const { name, cron: config } = step.timer
      await functions.createFunctionTriggers(step.function, [{ name, type: 'timer', config }])
      return
    }
    case 'deleteTimer':
      await functions.deleteFunctionTrigger(step.function, step.name)
      return
    case 'createAccess':
      await tencent.access.createAccess({ path: step.path, name: step.name, type: 1, auth: false })
      return
    case 'upload': {
      await deployment.upload()
      deployment.uploaded = desired.miniprogram.build
      await functions.updateFunctionConfig(settingsOf(functionOf(desired, KEEPS_UPLOADED), deployment))
    }
  }
}

const rawIndex = ({ name, fields, unique }: Desired['collections'][number]['indexes'][number]) => ({
  IndexName: name,
  MgoKeySchema: {
    MgoIsUnique: unique,
    MgoIndexKeys: fields.map(({ path, order }) => ({ Name: path, Direction: String(order) })),
  },
})

function functionOf(desired: Desired, name: string): DesiredFunction {
  const found = desired.functions.find((one) => one.name === name)
  if (!found) throw new Error(`there is no function ${name} to deploy`)
  return found
}

/** What Tencent's package wants to know of a function. */
function settingsOf({ name, timeoutSeconds, memoryMb, build }: DesiredFunction, deployment: Deployment) {
  const { values, uploaded } = deployment
  return {
    name,
    timeout: timeoutSeconds,
    memorySize: memoryMb,
    runtime: RUNTIME,
    handler: 'index.main',
    installDependency: true,
    envVariables: {
      ...values,
      [BUILD]: build,
      ...(name === KEEPS_UPLOADED && uploaded && { [UPLOADED]: uploaded }),
    },
  }
}

/** The folder as a zip in base64, the same bytes for the same files. */
function zipped(folder: string): string {
  const files: Record<string, [Uint8Array, { mtime: string }]> = {}
  for (const name of readdirSync(folder).sort())
    files[name] = [new Uint8Array(readFileSync(join(folder, name))), { mtime: '2020-02-17T00:00:00Z' }]
  return Buffer.from(zipSync(files)).toString('base64')
}

/**
 * The WeChat cloud on this machine: any mini program's cloud functions as built, the database, the storage and
 * the open interfaces that they use, behind the wire protocol of the unmodified wx-server-sdk.
 */
import { mkdirSync } from 'node:fs'
import type { Cloud, CloudOptions } from './cloud'
import { LocalCloud } from './local'
import { takeFolder } from './place'

export { CallError } from './call'
export type { Cloud, CloudOptions } from './cloud'

/**
 * Opens the cloud of a built project.
 * @throws Error with what to do when the project is not built or the data folder is in use
 */
export async function openCloud(options: CloudOptions): Promise<Cloud> {
  mkdirSync(options.dataDir, { recursive: true })
  const release = takeFolder(options.dataDir)
  let cloud: LocalCloud | undefined
  try {
    cloud = new LocalCloud(options, release)
    await cloud.reloadFunctions()
    return cloud
  } catch (error) {
    if (cloud) await cloud.close()
    else release()
    throw error
  }
}

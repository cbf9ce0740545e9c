/** The mini program to WeChat, as a trial version, with WeChat's own package. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadPackage } from './tencent'

interface Uploader {
  Project: new (of: {
    appid: string
    type: 'miniProgram'
    projectPath: string
    privateKey: string
    ignores: string[]
  }) => unknown
  packNpmManually(of: { packageJsonPath: string; miniprogramNpmDistDir: string }): Promise<unknown>
  upload(of: {
    project: unknown
    version: string
    desc: string
    setting: { useProjectConfig: boolean }
    onProgressUpdate(): void
  }): Promise<unknown>
}

export interface Upload {
  projectDir: string
  version: string
  build: string
  appid: string
  /** The content of the upload key from mp.weixin.qq.com (Development settings). */
  privateKey: string
}

/** Replaced by a test, since WeChat's host is fixed in its package. */
export type LoadUploader = () => Uploader

export async function uploadMiniProgram(
  of: Upload,
  say: (line: string) => void,
  load?: LoadUploader,
): Promise<void> {
  const uploader = load ? load() : loadPackage<Uploader>('miniprogram-ci', say)
  const { projectDir, version, build, appid, privateKey } = of
  const { miniprogramRoot } = JSON.parse(readFileSync(join(projectDir, 'project.config.json'), 'utf8')) as {
    miniprogramRoot: string
  }
  await uploader.packNpmManually({
    packageJsonPath: join(projectDir, 'package.json'),
    miniprogramNpmDistDir: join(projectDir, miniprogramRoot),
  })
  const project = new uploader.Project({
    appid,
    type: 'miniProgram',
    projectPath: projectDir,
    privateKey,
    ignores: ['node_modules/**/*'],
  })
  const desc = `build ${build.slice(0, 12)}`
  await uploader.upload({
    project,
    version,
    desc,
    setting: { useProjectConfig: true },
    onProgressUpdate() {},
  })
}

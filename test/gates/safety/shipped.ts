/** Foreign code that people meet: what the functions hold in the cloud, and what the mini program takes to a phone. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { type Lock, nameAt, treeOf } from './lock'

/** The cloud installs this one; everything else is bundled into a function. */
const INSTALLED = 'wx-server-sdk'

export interface Shipped {
  functions: Set<string>
  phone: Set<string>
}

/** Places in the lock. */
export async function shippedIn(root: string, lock: Lock): Promise<Shipped> {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const functions = new Set([...treeOf(lock, [INSTALLED]), ...(await bundledInto(root))])
  return { functions, phone: treeOf(lock, Object.keys(dependencies)) }
}

/** What the build takes from node_modules, asked of the builder itself. */
async function bundledInto(root: string): Promise<string[]> {
  const { functions } = JSON.parse(readFileSync(join(root, 'dist/deployment.json'), 'utf8')) as {
    functions: { name: string }[]
  }
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: functions.map(({ name }) => join(root, 'cloudfunctions', name, 'index.ts')),
    outdir: join(root, 'dist/unwritten'),
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    external: [INSTALLED],
    logLevel: 'silent',
  })
  const places = Object.keys(metafile.inputs).flatMap(
    (path) => /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [],
  )
  return [...new Set(places)]
}

/** Names, for a person to read. */
export const namesOf = (places: Iterable<string>): string[] => [...new Set([...places].map(nameAt))].sort()

/**
 * `npm run build`: every function as WeChat deploys it, under dist/cloudfunctions, and what the environment must
 * hold for them in dist/deployment.json. Only the functions are deployed; domain and runtime are bundled in.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { SECRETS } from '../runtime/onion/secretNames'
import { collections } from '../runtime/store/collections'

interface FunctionSettings {
  timeoutSeconds: number
  memoryMb: number
}

/** A folder is a function when it has an index.ts and a config.json, which no other room has. */
function functionNames(source: string): string[] {
  return readdirSync(source).filter((name) => existsSync(join(source, name, 'config.json')))
}

/** Builds all functions of the project. Takes well under a second, so that tests can build before each run. */
export async function buildFunctions(projectDir: string): Promise<void> {
  const source = join(projectDir, 'cloudfunctions')
  const target = join(projectDir, 'dist/cloudfunctions')
  const names = functionNames(source)
  const sdk = sdkVersion(projectDir)
  removeStrangers(target, names)
  await build({
    entryPoints: names.map((name) => ({ in: join(source, name, 'index.ts'), out: `${name}/index` })),
    outdir: target,
    bundle: true,
    platform: 'node',
    target: 'node16',
    format: 'cjs',
    external: ['wx-server-sdk'],
    logLevel: 'warning',
  })
  const functions = names.map((name) => writeManifest(source, target, name, sdk))
  const stored = collections.map(({ name, indexes }) => ({ name, indexes }))
  writeJson(join(projectDir, 'dist/deployment.json'), { collections: stored, functions, secrets: SECRETS })
}

/** A folder that is no function any more would be deployed as one. */
function removeStrangers(target: string, names: string[]): void {
  mkdirSync(target, { recursive: true })
  for (const old of readdirSync(target)) {
    if (!names.includes(old)) rmSync(join(target, old), { recursive: true })
  }
}

function writeManifest(source: string, target: string, name: string, sdk: string) {
  const { timeoutSeconds, memoryMb, ...config } = JSON.parse(
    readFileSync(join(source, name, 'config.json'), 'utf8'),
  ) as FunctionSettings & Record<string, unknown>
  writeJson(join(target, name, 'config.json'), config)
  writeJson(join(target, name, 'package.json'), {
    name,
    version: '1.0.0',
    main: 'index.js',
    dependencies: { 'wx-server-sdk': sdk },
  })
  return { name, timeoutSeconds, memoryMb }
}

/** The version that the tests ran with is the one that is deployed. */
function sdkVersion(projectDir: string): string {
  const manifest = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>
  }
  return manifest.devDependencies['wx-server-sdk'] ?? 'latest'
}

function writeJson(path: string, content: unknown): void {
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`)
}

if (require.main === module) {
  const projectDir = resolve(__dirname, '../..')
  const started = Date.now()
  buildFunctions(projectDir).then(
    () => console.log(`built the functions into dist/ in ${Date.now() - started} ms`),
    (fault: Error) => {
      console.error(`the functions could not be built: ${fault.message}`)
      process.exit(1)
    },
  )
}

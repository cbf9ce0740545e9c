/** `npm run bench -- NAME`: runs test/bench/NAME.ts, which exports `bench()`. */
import { readdirSync } from 'node:fs'
import path from 'node:path'

const names = readdirSync(__dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -'.ts'.length))
const [name = ''] = process.argv.slice(2)

async function main(): Promise<void> {
  if (!names.includes(name))
    throw new Error(`npm run bench -- NAME, where NAME is one of: ${names.join(', ')}`)
  const { bench } = (await import(path.join(__dirname, `${name}.ts`))) as { bench(): Promise<void> }
  await bench()
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})

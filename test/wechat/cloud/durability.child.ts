/** The process that durability.test.ts kills: writes through functions and prints each acknowledged number. */
import { inFunction } from './fixture'
import { openCloud } from './index'

const [projectDir = '', dataDir = '', from = '0'] = process.argv.slice(2)

async function main(): Promise<void> {
  const cloud = await openCloud({ projectDir, dataDir })
  for (let n = Number(from); ; n++) {
    const single = `await db.collection('kept').add({ data: { n: values } })`
    const pair = `const t = await db.startTransaction()
      await t.collection('kept').add({ data: { n: values, pair: values } })
      await t.collection('kept').add({ data: { n: values, pair: values } })
      await t.commit()`
    await inFunction(cloud, n % 2 === 0 ? single : pair, n)
    process.stdout.write(`${n}\n`)
  }
}

main()

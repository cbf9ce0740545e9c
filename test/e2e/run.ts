/** `npm run test:e2e`: the stories in a real browser against the product as `npm start` starts it. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser } from '../wechat/phone/browser'
import { centerRecords } from './center-records'
import { checkpointStory } from './checkpoint-story'
import { healthCentreStory } from './health-centre-story'
import { healthStory } from './health-story'
import { launchStory } from './launch-story'
import { measureStory } from './measure-story'
import { newcomerStory } from './newcomer-story'
import { checkPhone } from './phone'
import { freePort, Product } from './product'
import { queueStory } from './queue-story'
import { reviewStory } from './review-story'
import { rulesDay, rulesStory } from './rules-story'
import { takeScreens } from './screens'
import { type Step, shampooStory } from './shampoo-story'

const pictures = resolve(__dirname, '../../dist/e2e')

const LOCAL = /^(http:\/\/127\.0\.0\.1[:/]|data:|blob:)/

/**
 * Faults of the mini program that reached the page, and whatever asks another machine for something (an icon
 * font, a picture): each fails the story.
 */
function watch(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(fault.stack ?? fault.message))
  page.context().on('request', (request) => {
    if (!LOCAL.test(request.url())) faults.push(`something asked the network for ${request.url()}`)
  })
  return faults
}

/** `newcomer`, `health` or `first` plays one story, or the long chain of them, alone. */
const wanted = process.argv[2]

async function main(): Promise<number> {
  const browser = await openBrowser()
  const dataDir = mkdtempSync(join(tmpdir(), 'green-code-e2e-'))
  const product = new Product(await freePort(), dataDir)
  const newcomerDir = mkdtempSync(join(tmpdir(), 'green-code-e2e-'))
  const newcomer = new Product(await freePort(), newcomerDir)
  mkdirSync(pictures, { recursive: true })
  let passed = 0
  let failed = 0
  const page = await browser.context.newPage()
  const faults = watch(page)
  const step: Step = async (name, run) => {
    const start = Date.now()
    try {
      await run()
      if (faults.length) throw new Error(`the phone reported: ${faults.join('\n')}`)
      passed++
      console.log(`  ok   ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`)
    } catch (error) {
      failed++
      const picture = join(pictures, 'failed.png')
      await page.screenshot({ path: picture }).catch(() => undefined)
      console.log(`  FAIL ${name}\n${(error as Error).message}\n  picture: ${picture}`)
      throw error
    }
  }
  const first = async () => {
    await step('the phones do what WeChat does, on their sample program', async () => {
      await checkPhone(browser.context)
    })
    console.log('starting the product …')
    await product.start()
    const story = await shampooStory(page, product, step, pictures)
    await launchStory(page, product, step)
    await reviewStory(page, story, step)
    await measureStory(page, story, step)
    await rulesStory(page, step)
    await queueStory(page, step)
    const checkpoint = await checkpointStory(page, product, step)
    let more: [string, string][] = []
    await step('every page of the Centre has something to show', async () => {
      more = [...(await centerRecords(product, story)), ...checkpoint]
    })
    await step('every page opens in both languages, both themes and large type', async () => {
      console.log(
        `  ${await takeScreens(browser.context, product.url, story, more, join(pictures, 'screens'))} pictures in ${pictures}`,
      )
    })
    await rulesDay(page, product, story, step)
    await healthCentreStory(page, product, step)
    await healthStory(page, product, step)
  }
  try {
    if (wanted === 'health') {
      await product.start()
      await page.goto(product.url)
      await healthCentreStory(page, product, step)
      await healthStory(page, product, step)
    } else if (wanted !== 'newcomer') await first()
    if (wanted !== 'first' && wanted !== 'health') {
      console.log('starting the product for a newcomer …')
      await newcomer.start()
      await newcomerStory(page, newcomer, step)
    }
  } catch (error) {
    if (failed === 0) {
      failed++
      console.log((error as Error).message)
    }
    for (const { output } of [product, newcomer]) console.log(output.split('\n').slice(-20).join('\n'))
  } finally {
    await browser.close()
    await product.kill()
    await newcomer.kill()
    rmSync(newcomerDir, { recursive: true, force: true })
    rmSync(dataDir, { recursive: true, force: true })
  }
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    console.error(error.message)
    process.exit(1)
  },
)

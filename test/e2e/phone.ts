/** What only a browser can show of the phones, on their small sample program: `npx tsx test/e2e/phone.ts`. */
import { deepStrictEqual, match } from 'node:assert/strict'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { openPhones } from '../wechat/phone'
import { openBrowser } from '../wechat/phone/browser'

const cloud = {
  async handle({ url = '' }: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if (url.startsWith('/functions/echo')) response.end('{"result":"answered","requestID":"1"}')
    else if (url.startsWith('/clock')) response.end('{"offsetMs":86400000}')
    else return false
    return true
  },
  attach() {},
}
const users = ['oOne', 'oTwo'].map((openid) => ({ openid, zh: openid, en: openid }))

/** Opens the sample's first page, or another, as one person's phone. */
async function open(
  page: Page,
  url: string,
  query = '',
): Promise<(id: string) => ReturnType<Page['locator']>> {
  await page.goto(`${url}/phone/?openid=oOne&${query}`)
  const part = (id: string) => page.locator(`.page.on [data-testid=${id}]`)
  await page.locator('.page.on').waitFor()
  return part
}

/**
 * Runs every check and returns how many passed.
 * @throws with the name of the first that failed
 */
export async function checkPhone(context: BrowserContext): Promise<number> {
  const phones = await openPhones({
    projectDir: join(__dirname, '../wechat/phone/sample'),
    cloud,
    users,
    port: 0,
  })
  const page = await context.newPage()
  await page.setViewportSize({ width: 375, height: 812 })
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(fault.message))
  let passed = 0
  const check = async (name: string, run: () => Promise<void>) => {
    try {
      await run()
      passed++
      console.log(`  ok   phone: ${name}`)
    } catch (error) {
      throw new Error(`phone: ${name}: ${(error as Error).message}\nfaults: ${faults.join('\n')}`)
    }
  }
  const words = (part: ReturnType<Page['locator']>, wanted: RegExp) =>
    part.filter({ hasText: wanted }).waitFor()
  const colour = (part: ReturnType<Page['locator']>) => part.evaluate((one) => getComputedStyle(one).color)

  try {
    let part = await open(page, phones.url)
    await check('renders a component, with its words for screen readers', async () => {
      await words(part('frame'), /Hello phone/)
      await page.getByRole('button', { name: 'Hello phone' }).waitFor()
    })
    await check('a handler in WXS gets its element', async () => {
      await part('theme').click()
      deepStrictEqual(await part('theme').evaluate((one) => getComputedStyle(one).marginLeft), '7px')
    })
    await check('vh counts the page without its bars', async () => {
      const heights = await part('frame').evaluate((one) => [
        Math.round(one.getBoundingClientRect().height),
        Math.round((one.closest('.page') as Element).clientHeight / 2),
      ])
      deepStrictEqual(heights[0], (heights[1] ?? 0) + 20)
    })
    await check('follows the shifted clock', async () => {
      const ahead = (await page.evaluate(() => Date.now())) - Date.now()
      deepStrictEqual(Math.round(ahead / 3_600_000), 24)
    })
    await check('calls a cloud function, and fails as WeChat does without a network', async () => {
      await part('ask').click()
      await words(part('ask'), /answered/)
      part = await open(page, phones.url, 'network=off')
      await part('ask').click()
      await words(part('ask'), /cloud\.callFunction:fail/)
    })
    await check('dark styles follow the phone and not the browser', async () => {
      deepStrictEqual(await colour(part('theme')), 'rgb(1, 2, 3)')
      part = await open(page, phones.url, 'theme=dark')
      deepStrictEqual(await colour(part('theme')), 'rgb(4, 5, 6)')
    })
    await check('refreshes when the page is drawn down', async () => {
      const box = await part('theme').boundingBox()
      const x = (box?.x ?? 0) + 20
      const y = (box?.y ?? 0) + 5
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x, y + 90, { steps: 4 })
      await page.mouse.up()
      await words(part('frame'), /Hello again/)
    })
    await check('asks for privacy before a file, and a refusal has WeChat’s number', async () => {
      await part('file').click()
      await page.getByTestId('modal-cancel').click()
      await words(part('file'), /not authorized 104/)
      await part('file').click()
      const chooser = page.waitForEvent('filechooser')
      await page.getByTestId('modal-confirm').click()
      const file = { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('12345') }
      await (await chooser).setFiles(file)
      await words(part('file'), /5 bytes/)
    })
    await check('scans what a person types', async () => {
      await part('scan').click()
      await page.getByTestId('scan-2').click()
      await page.getByTestId('modal-input').fill('a token')
      await page.getByTestId('modal-confirm').click()
      await words(part('scan'), /a token/)
    })
    await check('goes to a subpackage, binds a field both ways, and comes back', async () => {
      await part('frame').click()
      await part('name').locator('input').fill('Mei')
      await words(part('shown'), /Mei 1 yes/)
      await page.locator('#back').click()
      await words(part('frame'), /Hello again/)
    })
    await check('storage belongs to the person who holds the phone', async () => {
      await open(page, phones.url, 'page=/packed/pages/second/second?id=2')
      await words(part('shown'), /2 yes/)
      await page.goto(`${phones.url}/phone/?openid=oTwo&page=/packed/pages/second/second?id=3`)
      await words(part('shown'), /3/)
      deepStrictEqual((await part('shown').innerText()).trim(), '3')
    })
    deepStrictEqual(faults, [])
    await check(
      'a fault in a handler, and an API that is not here, are on the screen and reach tests',
      async () => {
        part = await open(page, phones.url)
        await part('fail').click()
        await part('unknown').click()
        const panel = page.locator('#faults')
        await words(panel, /a handler failed/)
        await words(panel, /wx\.startBeaconDiscovery is not in this simulator/)
        match(faults.join('\n'), /a handler failed/)
      },
    )
  } finally {
    await page.close()
    await phones.close()
  }
  return passed
}

async function main(): Promise<void> {
  const browser = await openBrowser()
  try {
    console.log(`${await checkPhone(browser.context)} passed`)
  } finally {
    await browser.close()
  }
}

if (require.main === module) {
  main().catch((error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}

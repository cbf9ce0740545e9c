/**
 * A picture of one page as a phone shows it:
 * `npx tsx test/wechat/phone/shot.ts --page /pages/home/home --openid oSomebody --out shot.png [--lang en] [--theme dark]
 * [--url http://127.0.0.1:4700] [--wait 1500]`. Without --url it opens a cloud and phones of its own for the picture.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openCloud } from '../cloud'
import { openPhones } from '.'
import { openBrowser } from './browser'
import { packNpm } from './npm'

const projectDir = resolve(__dirname, '../../..')

async function serve(openid: string): Promise<{ url: string; close(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'phone-shot-'))
  await packNpm(projectDir)
  const cloud = await openCloud({ projectDir, dataDir, log: () => {} })
  const phones = await openPhones({ projectDir, cloud, users: [{ openid, zh: openid, en: '' }], port: 0 })
  return {
    url: phones.url,
    async close() {
      await phones.close()
      await cloud.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      page: { type: 'string', default: '' },
      openid: { type: 'string', default: 'oNobody' },
      lang: { type: 'string', default: 'zh_CN' },
      theme: { type: 'string', default: 'light' },
      font: { type: 'string', default: '16' },
      network: { type: 'string', default: 'on' },
      out: { type: 'string', default: 'shot.png' },
      url: { type: 'string' },
      wait: { type: 'string', default: '1500' },
    },
  })
  const served = values.url ? { url: values.url, close: async () => {} } : await serve(values.openid)
  const browser = await openBrowser({ width: 375, height: 812 })
  const page = await browser.context.newPage()
  await page.emulateMedia({ colorScheme: values.theme === 'dark' ? 'dark' : 'light' })
  page.on('console', (line) => line.type() === 'error' && console.log(`console: ${line.text()}`))
  page.on('pageerror', (fault) => console.log(`fault: ${fault.stack ?? fault.message}`))
  const { openid, lang, theme, font, network } = values
  const query = new URLSearchParams({ openid, lang, theme, font, network, page: values.page })
  await page.goto(`${served.url}/phone/?${query}`)
  await page.waitForTimeout(Number(values.wait))
  await page.screenshot({ path: values.out })
  console.log(values.out)
  await browser.close()
  await served.close()
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})

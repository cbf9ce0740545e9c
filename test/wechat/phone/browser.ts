import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

// Without these Chromium looks up hosts of its own at every start; the tests talk to loopback only.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Path of an installed Chromium or Chrome. Throws one line that says how to get one. */
export function findBrowser(): string {
  const wanted = process.env.CHROMIUM
  const found = [...(wanted ? [wanted] : []), ...PLACES].find((path) => existsSync(path))
  if (found) return found
  throw new Error(
    'no Chromium found: install one (Debian: apt-get install -y chromium fonts-noto-cjk) or set CHROMIUM=/path/to/it',
  )
}

/** A browser with a profile of its own that goes with it; two phones fit side by side. */
export async function openBrowser(
  viewport = { width: 920, height: 1000 },
): Promise<{ context: BrowserContext; close(): Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'phone-browser-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    headless: true,
    args: FLAGS,
    viewport,
    deviceScaleFactor: 2,
    acceptDownloads: true,
    timezoneId: 'Asia/Shanghai',
  })
  return {
    context,
    async close() {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

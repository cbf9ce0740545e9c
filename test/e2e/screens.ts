/** Every page of the story, in both languages and both themes, as pictures to look at; a fault on any page fails. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { OPENIDS } from '../demo/people'

const LOOKS = [
  { lang: 'zh_CN', theme: 'light', font: '16' },
  { lang: 'en', theme: 'dark', font: '16' },
  { lang: 'en', theme: 'light', font: '24' },
]
const EDITS = ['basics', 'licence', 'report', 'label', 'packaging', 'partnership']

/** Pages by who opens them; ids are those of the story's product. */
function pagesOf({ productId, token }: Story): [string, string][] {
  const { qingyuan, xixi, clerk, supervisor, reviewer, administrator, public: anyone } = OPENIDS
  const supplier: [string, string][] = [
    [qingyuan, '/pages/home/home'],
    [qingyuan, '/pages/inbox/inbox'],
    [qingyuan, '/pages/me/me'],
    [qingyuan, '/supplier/pages/company/company'],
    [qingyuan, '/supplier/pages/capacity/capacity'],
    [qingyuan, '/supplier/pages/products/products'],
    [qingyuan, `/supplier/pages/product/product?productId=${productId}`],
    ...EDITS.map((name): [string, string] => [
      qingyuan,
      `/supplier/pages/edit-${name}/edit-${name}?productId=${productId}`,
    ]),
    [qingyuan, `/supplier/pages/code/code?productId=${productId}`],
    [qingyuan, `/supplier/pages/history/history?productId=${productId}`],
    [qingyuan, `/supplier/pages/appeal/appeal?productId=${productId}`],
    [qingyuan, `/supplier/pages/ask/ask?productId=${productId}`],
    ...['launches', 'colleagues', 'batch', 'appeals', 'help'].map((name): [string, string] => [
      qingyuan,
      `/supplier/pages/${name}/${name}`,
    ]),
    [qingyuan, `/platform/pages/reviews/reviews?mine=1&productId=${productId}`],
    [qingyuan, '/pages/my-data/my-data'],
    [xixi, '/supplier/pages/products/products'],
  ]
  return [
    ...supplier,
    [clerk, '/pages/home/home'],
    ...[
      'queue',
      'work',
      'appeals',
      'questions',
      'measures',
      'new-measure',
      'events',
      'new-spot-check',
      'new-recall',
      'claims',
      'extracts',
      'people',
      'platforms',
      'webhooks',
      'applications',
      'settings',
      'board',
      'search',
      'suppliers',
      'duplicates',
      'exports',
      'rule-sets',
    ].map((name): [string, string] => [clerk, `/center/pages/${name}/${name}`]),
    ...['board', 'places', 'new-place', 'areas', 'mark', 'appeal-queue'].map((name): [string, string] => [
      clerk,
      `/health/pages/${name}/${name}`,
    ]),
    [clerk, '/center/pages/rule-set/rule-set?category=COS_SHAMPOO'],
    [supervisor, '/center/pages/audit/audit'],
    [supervisor, '/center/pages/people/people'],
    [supervisor, '/center/pages/platforms/platforms'],
    [reviewer, '/pages/home/home'],
    [reviewer, '/pages/scan/scan'],
    [reviewer, '/platform/pages/launches/launches'],
    [reviewer, '/platform/pages/reviews/reviews'],
    [reviewer, `/platform/pages/review/review?token=${token}`],
    [reviewer, `/platform/pages/supplier/supplier?token=${token}`],
    [reviewer, '/platform/pages/board/board'],
    [reviewer, '/platform/pages/partnerships/partnerships'],
    [reviewer, '/platform/pages/report-ending/report-ending'],
    [reviewer, '/platform/pages/team/team'],
    ...['team', 'api-key', 'board'].map((name): [string, string] => [
      administrator,
      `/platform/pages/${name}/${name}`,
    ]),
    [reviewer, `/pages/code/code?token=${token}`],
    ...['licences', 'reports', 'label', 'packaging', 'capacity'].map((tab): [string, string] => [
      reviewer,
      `/platform/pages/dossier/dossier?token=${token}&tab=${tab}`,
    ]),
    [anyone, '/pages/home/home'],
    [anyone, '/pages/consent/consent'],
    ...['my-code', 'consent', 'declare', 'family', 'appeals'].map((name): [string, string] => [
      anyone,
      `/health/pages/${name}/${name}`,
    ]),
    [anyone, '/health/pages/places/places'],
    [anyone, '/health/pages/gate/gate?id=none'],
    [anyone, '/health/pages/enter/enter?token=none'],
    [anyone, '/published/pages/measures/measures'],
    [anyone, '/supplier/pages/claim/claim'],
    [anyone, '/supplier/pages/join/join'],
    [anyone, '/platform/pages/apply/apply'],
    [anyone, `/pages/problem/problem?token=${token}`],
    [anyone, '/supplier/pages/my-problems/my-problems'],
    [qingyuan, '/supplier/pages/recalls/recalls'],
    [anyone, `/pages/code/code?token=${token}`],
    [anyone, '/pages/code/code?token=0123456789ABCDEFGHJKMNPQRSTVWXYZ'],
  ]
}

export interface Story {
  productId: string
  token: string
}

/**
 * Takes the pictures of the story's pages, and of more by who opens them, into a folder and answers how many.
 * @throws with the page and its faults when one of them reported any
 */
export async function takeScreens(
  context: BrowserContext,
  url: string,
  story: Story,
  more: [string, string][],
  folder: string,
): Promise<number> {
  mkdirSync(folder, { recursive: true })
  const pages = [...pagesOf(story), ...more]
  // The three looks at the same time: most of it is waiting for a page to come to rest.
  await Promise.all(LOOKS.map((look) => takeLook(context, url, look, pages, folder)))
  return pages.length * LOOKS.length
}

async function takeLook(
  context: BrowserContext,
  url: string,
  look: (typeof LOOKS)[number],
  pages: [string, string][],
  folder: string,
): Promise<void> {
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(fault.stack ?? fault.message))
  await page.setViewportSize({ width: 375, height: 812 })
  await page.emulateMedia({ colorScheme: look.theme === 'dark' ? 'dark' : 'light' })
  for (const [i, [openid, path]] of pages.entries()) {
    await page.goto(`${url}/phone/?${new URLSearchParams({ openid, page: path, ...look })}`)
    await page.locator('.page.on').waitFor()
    await page.waitForLoadState('networkidle')
    await page.locator('.page.on [class*="skeleton-row"]').first().waitFor({ state: 'hidden' })
    const who = Object.entries(OPENIDS).find(([, id]) => id === openid)?.[0]
    const name = [
      look.lang,
      look.theme,
      look.font,
      String(i).padStart(3, '0'),
      who,
      path.split('/').at(-1)?.split('?')[0],
    ]
    await page.screenshot({ path: join(folder, `${name.join('-')}.png`) })
    if (faults.length) throw new Error(`${path} (${look.lang}, ${look.theme}): ${faults.join('\n')}`)
  }
  await page.close()
}

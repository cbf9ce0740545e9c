/** A resident's screens with a cloud that answers by action, and a code as the functions give it. */
import type { HealthCode, HealthHold } from '../../typings/contract'
import { renderPage, settled, wechat } from './simulate'

type Answer = object | ((input: Record<string, unknown>) => object)
export type Page = ReturnType<typeof renderPage>

export const NOON = Date.parse('2020-02-17T04:00:00.000Z')
export const asOf = '2020-02-17T04:00:00.000Z'

export const green: HealthCode = {
  id: 'h1',
  relation: 'self',
  nameMasked: '林*燕',
  lastFour: '123X',
  region: { code: '330110', name: '浙江省杭州市余杭区' },
  colour: 'green',
  holds: [],
  changedAt: asOf,
  ruleSet: 'HEALTH-2020-02-17',
  declaredAt: asOf,
  revision: 1,
  printed: false,
  asOf,
}

export const contact: HealthHold = {
  requirement: 'H-CONTACT',
  colour: 'red',
  reason: { code: 'H-CONTACT', params: { declared: '2020-02-13' } },
  remedy: { code: 'cure.run', params: { days: 14 } },
  source: 'declaration',
  at: '2020-02-13T01:00:00.000Z',
  ruleSet: 'HEALTH-2020-02-17',
  needs: 14,
  run: 4,
  appealed: false,
}

/** Red after contact: four of fourteen days checked in, today's due. */
export const red: HealthCode = {
  ...green,
  colour: 'red',
  holds: [contact],
  run: {
    done: 4,
    needs: 14,
    greenOn: '2020-02-26',
    days: Array.from({ length: 14 }, (_, n) => ({
      day: `2020-02-${13 + n}`,
      state: n < 4 ? ('normal' as const) : n === 4 ? ('due' as const) : ('ahead' as const),
    })),
    dueToday: true,
    checkedInToday: false,
  },
}

export const refused = (code: string, issues?: object[]) => ({
  refused: { code, message: '', ...(issues && { issues }) },
})
/** The phone has lost its network: WeChat fails without an answer. */
export const NETWORK_DOWN = { down: true }

/** What the page asked of the functions and of WeChat. */
export const asked: { action: string; input: Record<string, unknown> }[] = []
export const went: { how: string; url?: string }[] = []
export const said: string[] = []
export const stored = new Map<string, unknown>()

/** Opens a page of the Health Code, or one by its path, with a cloud that answers each action so. */
export async function open(
  name: string,
  answers: Record<string, Answer>,
  query: Record<string, string> = { id: 'h1' },
): Promise<Page> {
  wechat.cloud.callFunction = async ({ data }: { data: (typeof asked)[number] }) => {
    asked.push(data)
    const answer = answers[data.action]
    if (!answer) throw new Error(`nobody expected ${data.action}`)
    const given = typeof answer === 'function' ? answer(data.input) : answer
    if ('down' in given) throw { errCode: -1, errMsg: 'callFunction:fail' }
    if ('refused' in given) return { result: { ok: false, error: given.refused } }
    return { result: { ok: true, data: given } }
  }
  const page = renderPage(name.includes('/') ? name : `health/pages/${name}/${name}`, query)
  await settled()
  return page
}

/** A phone that keeps what it is told and goes where it is sent. */
export function usePhone(): void {
  beforeEach(() => {
    for (const list of [asked, went, said]) list.length = 0
    stored.clear()
    const go = (how: string) => (where: { url?: string }) => void went.push({ how, ...where })
    Object.assign((globalThis as unknown as { wx: object }).wx, {
      getStorageSync: (key: string) => stored.get(key) ?? '',
      setStorageSync: (key: string, value: unknown) => void stored.set(key, value),
      removeStorageSync: (key: string) => void stored.delete(key),
      setNavigationBarColor: ({ backgroundColor }: { backgroundColor: string }) =>
        void said.push(backgroundColor),
      showToast: ({ title }: { title: string }) => void said.push(title),
      pageScrollTo() {},
      vibrateShort() {},
      requestSubscribeMessage() {},
      getScreenBrightness: ({ success }: { success(at: object): void }) => success({ value: 0.5 }),
      setScreenBrightness() {},
      navigateTo: go('to'),
      redirectTo: go('instead'),
      reLaunch: go('anew'),
      navigateBack: go('back'),
      switchTab: go('tab'),
      createSelectorQuery: () => {
        const query = { in: () => query, select: () => query, fields: () => query, exec() {} }
        return query
      },
    })
  })
}

/** Calls a listener of the page as its element does: with what the element carries. */
export async function tap(
  page: Page,
  listener: string,
  dataset: object = {},
  detail: object = {},
): Promise<void> {
  const act = page.instance[listener] as (event: object) => void
  act.call(page.instance, { currentTarget: { dataset }, detail })
  await settled()
  await settled()
}

import { connect, drawChrome, tickStatus } from './chrome'
import { followClock, shiftDate } from './clock'
import { ask, device } from './device'
import { showFault, watchFaults } from './faults'
import { life, stack, topPage } from './pages'
import { app, program, settings } from './program'
import { load, prepare } from './registry'
import { address, entry, router } from './router'
import { followWidth } from './screen'
import { launch, wx } from './wx'
import { handleEvents } from './wxs'

type AppDefinition = Record<string, unknown>
let definition: AppDefinition = {}

/** The page's own share sheet, from the menu or a button. */
async function share(from: 'button' | 'menu', target?: unknown): Promise<void> {
  const shared = (await life(topPage(), 'onShareAppMessage', { from, target })) as
    | { title?: string; path?: string }
    | undefined
  await ask({
    title: device.say('转发', 'Share'),
    content: shared
      ? `${shared.title ?? ''}\n${shared.path ?? ''}`
      : device.say('此页不能转发', 'This page cannot be shared'),
    showCancel: false,
  })
}

function launchApp(): void {
  const wanted = settings.page || location.hash.slice(1) || entry()
  const { path, query } = address(wanted)
  Object.assign(launch, { path, query })
  if (program.info.appScript) load(program.info.appScript)
  const instance = Object.assign({}, definition)
  Object.assign(globalThis, { getApp: () => instance })
  for (const name of ['onLaunch', 'onShow']) {
    const method = instance[name]
    if (typeof method === 'function') method.call(instance, launch)
  }
  router.reLaunch({ url: wanted })
}

async function start(): Promise<void> {
  watchFaults()
  handleEvents()
  shiftDate()
  await followClock()
  followWidth()
  document.documentElement.toggleAttribute('data-offline', !device.online)
  device.share = share
  Object.assign(globalThis, {
    wx,
    global: globalThis,
    App: (given: AppDefinition) => {
      definition = given
    },
    getApp: () => definition,
    getCurrentPages: () => stack.map((page) => page.instance),
  })
  Object.assign(window, { __phone: { setNetwork: device.setNetwork, app, router, drawChrome } })
  connect(router)
  prepare()
  tickStatus()
  launchApp()
}

start().catch(showFault)

import { device } from '../device'
import { make, part } from '../screen'
import { api } from './api'
import { showToast } from './dialogs'

const STATUS_BAR = 44
const CAPSULE = { width: 87, height: 32, top: 50 }

const windowInfo = () => {
  const phone = part('phone')
  const pages = part('pages')
  const { clientWidth: width, clientHeight: height } = phone
  return {
    pixelRatio: devicePixelRatio,
    screenWidth: width,
    screenHeight: height,
    windowWidth: pages.clientWidth,
    windowHeight: pages.clientHeight,
    statusBarHeight: STATUS_BAR,
    screenTop: height - pages.clientHeight,
    safeArea: {
      left: 0,
      right: width,
      top: STATUS_BAR,
      bottom: height - 20,
      width,
      height: height - STATUS_BAR - 20,
    },
  }
}
const baseInfo = () => ({
  SDKVersion: '3.5.0',
  version: '8.0.50',
  language: device.language,
  theme: device.theme,
  fontSizeSetting: device.fontSize,
  fontSizeScaleFactor: device.fontSize / 16,
  host: { env: 'WeChat' },
  enableDebug: false,
})
const deviceInfo = () => ({
  brand: 'devtools',
  model: 'browser',
  system: 'iOS 17',
  platform: 'ios',
  benchmarkLevel: 1,
})
const systemInfo = () => ({ ...baseInfo(), ...deviceInfo(), ...windowInfo() })

const hook = (name: string) => ({
  [`on${name}`]: (listener: (event: Record<string, unknown>) => void) => device.listen(name, listener),
  [`off${name}`]: (listener?: (event: Record<string, unknown>) => void) => device.unlisten(name, listener),
})

const nothing = (name: string) => ({ [name]: api(name, () => undefined) })

/** The phone itself: sizes, language, network, clipboard, brightness, vibration. */
export const system: Record<string, unknown> = {
  getWindowInfo: windowInfo,
  getAppBaseInfo: baseInfo,
  getDeviceInfo: deviceInfo,
  getSystemInfoSync: systemInfo,
  getSystemInfo: api('getSystemInfo', systemInfo),
  getSystemInfoAsync: api('getSystemInfoAsync', systemInfo),
  getMenuButtonBoundingClientRect: () => {
    const right = part('phone').clientWidth - 7
    return { ...CAPSULE, bottom: CAPSULE.top + CAPSULE.height, left: right - CAPSULE.width, right }
  },
  getAccountInfoSync: () => ({
    miniProgram: { appId: 'wx0000000000000001', envVersion: 'develop', version: '' },
  }),
  getNetworkType: api('getNetworkType', () => ({ networkType: device.online ? 'wifi' : 'none' })),
  setClipboardData: api('setClipboardData', ({ data }: { data: string }) => {
    device.clipboard = data
    showToast({ title: device.say('内容已复制', 'Copied'), icon: 'none' })
  }),
  getClipboardData: api('getClipboardData', () => ({ data: device.clipboard })),
  setScreenBrightness: api('setScreenBrightness', ({ value }: { value: number }) => {
    device.brightness = value
  }),
  getScreenBrightness: api('getScreenBrightness', () => ({ value: device.brightness })),
  vibrateShort: api('vibrateShort', () => shake()),
  vibrateLong: api('vibrateLong', () => shake()),
  makePhoneCall: api('makePhoneCall', ({ phoneNumber }: { phoneNumber: string }) => {
    showToast({ title: phoneNumber, icon: 'none' })
  }),
  hideKeyboard: api('hideKeyboard', () => (document.activeElement as HTMLElement | null)?.blur()),
  login: api('login', () => ({ code: 'local' })),
  getSetting: api('getSetting', () => ({ authSetting: {} })),
  ...nothing('checkSession'),
  ...nothing('authorize'),
  ...nothing('setKeepScreenOn'),
  ...nothing('showShareMenu'),
  ...nothing('hideShareMenu'),
  ...nothing('updateShareMenu'),
  ...nothing('enableAlertBeforeUnload'),
  ...nothing('disableAlertBeforeUnload'),
  ...nothing('loadFontFace'),
  ...nothing('setBackgroundColor'),
  ...nothing('setBackgroundTextStyle'),
  ...hook('NetworkStatusChange'),
  ...hook('ThemeChange'),
  ...hook('AppShow'),
  ...hook('AppHide'),
  ...hook('Error'),
  ...hook('UnhandledRejection'),
  ...hook('KeyboardHeightChange'),
  ...hook('WindowResize'),
  ...hook('MemoryWarning'),
  requestSubscribeMessage: api('requestSubscribeMessage', ({ tmplIds }: { tmplIds: string[] }) =>
    Object.fromEntries(tmplIds.map((id) => [id, 'accept'])),
  ),
  getUpdateManager: () => ({
    onCheckForUpdate() {},
    onUpdateReady() {},
    onUpdateFailed() {},
    applyUpdate() {},
  }),
  getLogManager: () => ({ log() {}, info() {}, warn() {}, debug() {} }),
  getRealtimeLogManager: () => ({ info() {}, warn() {}, error() {} }),
  reportEvent() {},
  nextTick: (step: () => void) => void Promise.resolve().then(step),
  env: { USER_DATA_PATH: 'wxfile://usr' },
}

/** A vibration can be seen here: the phone's frame moves for a moment. */
function shake(): void {
  const phone = part('phone')
  phone.classList.remove('shake')
  requestAnimationFrame(() => phone.classList.add('shake'))
}

/** Asks the person for the privacy agreement the first time an API needs it, as WeChat does. */
let waiting:
  | ((resolve: (answer: { event: string; buttonId?: string }) => void, info: object) => void)
  | undefined

function requireAgreement(name: string): Promise<void> {
  if (device.privacyAgreed || !waiting) return Promise.resolve()
  return new Promise((agreed, refused) => {
    waiting?.(
      ({ event }) => {
        if (event === 'agree') {
          device.agreePrivacy()
          agreed()
        } else if (event === 'disagree') {
          refused(new Error('fail privacy permission is not authorized'))
        }
      },
      { referrer: name },
    )
  })
}

export const privacy: Record<string, unknown> = {
  getPrivacySetting: api('getPrivacySetting', () => ({
    needAuthorization: !device.privacyAgreed,
    privacyContractName: device.say('《用户隐私保护指引》', 'Privacy guide'),
  })),
  onNeedPrivacyAuthorization: (listener: typeof waiting) => {
    waiting = listener
  },
  requirePrivacyAuthorize: api('requirePrivacyAuthorize', () => requireAgreement('requirePrivacyAuthorize')),
  openPrivacyContract: api('openPrivacyContract', () => {
    const close = () => remove()
    const page = make(
      'div',
      { class: 'modal' },
      make('p', {}, 'WeChat · privacy guide'),
      make('button', { click: close }, 'OK'),
    )
    const mask = make('div', { class: 'mask' }, page)
    part('over').append(mask)
    const remove = () => mask.remove()
  }),
}
export { requireAgreement }

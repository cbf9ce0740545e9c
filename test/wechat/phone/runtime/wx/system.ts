import { ask, device } from '../device'
import { make, part } from '../screen'
import { ApiFailure, api } from './api'
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

const ALLOWED = () => device.say('此处已允许全部权限', 'Every permission is given here')

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
  openSetting: api('openSetting', async () => {
    await ask({ title: device.say('设置', 'Settings'), content: ALLOWED(), showCancel: false })
    return { authSetting: { 'scope.writePhotosAlbum': true } }
  }),
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

// A refusal has this number in WeChat (errno 112 would be an undeclared kind of data).
const REFUSED = { errno: 104 }

/** Asks for the agreement through the program's own notice, or WeChat's where the program has none. */
function requireAgreement(name: string): Promise<void> {
  if (device.privacyAgreed) return Promise.resolve()
  return new Promise((agreed, refused) => {
    const settle = ({ event }: { event: string }) => {
      if (event === 'agree') {
        device.agreePrivacy()
        agreed()
      } else if (event === 'disagree') {
        refused(new ApiFailure('fail privacy permission is not authorized', REFUSED))
      }
    }
    if (waiting) waiting(settle, { referrer: name })
    else askForWeChat().then((yes) => settle({ event: yes ? 'agree' : 'disagree' }))
  })
}

async function askForWeChat(): Promise<boolean> {
  const answer = await ask({
    title: device.say('用户隐私保护提示', 'Privacy notice'),
    content: device.say('使用此功能前请同意隐私保护指引', 'Agree to the privacy guide to use this'),
    confirmText: device.say('同意', 'Agree'),
    cancelText: device.say('拒绝', 'Refuse'),
  })
  return answer.confirm
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

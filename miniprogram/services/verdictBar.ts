import type { CodeState } from '../../typings/contract'
import type { Theme } from './appearance'

/** Grounds of the verdict, as in app.wxss: WeChat's bar takes figures only. */
const grounds: Record<Theme, Record<CodeState, string>> = {
  light: { green: '#0a7a4a', yellow: '#f2b31d', red: '#c0322c', grey: '#5c6965' },
  dark: { green: '#0a4a30', yellow: '#5a4105', red: '#6d1d19', grey: '#35403c' },
}

/** Colours of the navigation bar over a verdict. WeChat allows black or white signs; on amber only black reads. */
export function barColours(state: CodeState, theme: Theme): WechatMiniprogram.SetNavigationBarColorOption {
  const frontColor = state === 'yellow' && theme === 'light' ? '#000000' : '#ffffff'
  return { backgroundColor: grounds[theme][state], frontColor }
}

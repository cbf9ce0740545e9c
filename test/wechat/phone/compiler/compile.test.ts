import { removeSamples, sampleWith } from '../sample-project'
import { builtinTemplates } from './builtin-tags'
import { type Compiled, compile } from './compile'

afterAll(removeSamples)

const compiled = (files?: Record<string, string>): Compiled => compile(sampleWith(files), builtinTemplates)
const PAGE = 'miniprogram/pages/home/home'

describe('a whole mini program', () => {
  const program = compiled()

  test('has the pages of the main package and of the subpackages, and no warning', () => {
    expect(program.info.pages).toEqual(['pages/home/home', 'packed/pages/second/second'])
    expect(program.warnings).toEqual([])
  })

  test('names each component by its absolute place', () => {
    expect(program.info.units['pages/home/home']?.json.usingComponents).toEqual({ card: '/parts/card/card' })
  })

  test('brings the theme, and is a script that a browser can run', () => {
    expect(program.info.theme.dark.bar).toBe('#101010')
    const window = {} as { __program?: { modules: object; templates: object } }
    new Function('window', program.code)(window)
    expect(Object.keys(window.__program?.modules ?? {})).toContain('words/greeting.ts')
    expect(Object.keys(window.__program?.templates ?? {})).toContain('pages/home/home')
  })

  test('imports of types alone vanish', () => {
    expect(program.code).not.toContain('node:http')
  })

  test('lists the handlers to be found, without the word that only stops a touch', () => {
    const handlers = program.info.units['pages/home/home']?.handlers
    expect(handlers).toContain('open')
    expect(handlers).not.toContain('true')
  })
})

describe('styles', () => {
  const { info } = compiled()
  const card = info.units['parts/card/card']?.style ?? ''

  test('rpx follows the width of the phone, negative figures too', () => {
    expect(info.appStyle).toContain('font-size: calc(var(--rpx) * 32)')
    expect(card).toContain('margin: calc(var(--rpx) * -2)')
  })

  test('vh counts the page without bars, and the safe area is the phone’s', () => {
    expect(info.appStyle).toContain('min-height: 50cqh')
    expect(info.appStyle).toContain('padding-bottom: var(--safe-bottom, 0px)')
  })

  test('built-in tags, the host and classes get the names they have in the browser', () => {
    expect(card).toContain('[wx-host=__SCOPE__]')
    expect(card).toContain('.__PREFIX__title')
    expect(card).toContain('wx-view')
  })

  test('steps of an animation are no selectors', () => {
    expect(card).toMatch(/@keyframes turn\s*{\s*from/)
  })

  test('a sheet that cannot be read is named with its place', () => {
    expect(() => compiled({ [`${PAGE}.wxss`]: '.a { color: red' })).toThrow(/home\.wxss/)
    expect(() => compiled({ [`${PAGE}.wxss`]: "@import './absent.wxss';" })).toThrow(
      /home\.wxss: @import "pages\/home\/absent\.wxss" was not found/,
    )
  })
})

describe('WXS', () => {
  test('a constructor is the name of the type, and modules load without their ending', () => {
    const { code } = compiled()
    const window = {} as {
      __program?: { templates: Record<string, unknown> }
    }
    new Function('window', code)(window)
    expect(code).toContain('__wxsConstructor__')
    expect(([] as unknown as { __wxsConstructor__: string }).__wxsConstructor__).toBe('Array')
  })

  test('a module that is missing is named', () => {
    expect(() => compiled({ [`${PAGE}.wxml`]: '<wxs module="a" src="./absent.wxs" />' })).toThrow(
      'pages/home/absent.wxs: this script was not found',
    )
  })
})

describe('packages', () => {
  const asks = { [`${PAGE}.js`]: "require('tiny')\nPage({})" }

  test('come from miniprogram_npm', () => {
    const { code } = compiled({ ...asks, 'miniprogram/miniprogram_npm/tiny/index.js': 'module.exports = 7' })
    expect(code).toContain('"miniprogram_npm/tiny/index.js"')
  })

  test('never come from node_modules, which a phone does not have', () => {
    expect(() => compiled({ ...asks, 'miniprogram/node_modules/tiny/index.js': '' })).toThrow(
      'pages/home/home.js: cannot find "tiny" (packages come from miniprogram_npm only)',
    )
  })

  test('a package finds the packages it brings along first', () => {
    const { code } = compiled({
      ...asks,
      'miniprogram/miniprogram_npm/tiny/index.js': "module.exports = require('inner')",
      'miniprogram/miniprogram_npm/tiny/miniprogram_npm/inner/index.js': 'module.exports = 1',
    })
    expect(code).toContain('"miniprogram_npm/tiny/miniprogram_npm/inner/index.js"')
  })
})

describe('faults in the sources are worded with their place', () => {
  test.each([
    [
      'a page that app.json names and nobody wrote',
      { 'miniprogram/app.json': '{ "pages": ["pages/absent/absent"] }' },
      'app.json: page "pages/absent/absent" has no pages/absent/absent.wxml',
    ],
    [
      'a component that does not exist',
      { [`${PAGE}.json`]: '{ "usingComponents": { "card": "./absent" } }' },
      'pages/home/home.json: component "./absent" was not found',
    ],
    [
      'a tag that nobody declared',
      { [`${PAGE}.wxml`]: '<view>\n  <carrd />\n</view>' },
      'pages/home/home.wxml:2: <carrd> is neither declared in usingComponents of pages/home/home.json',
    ],
    [
      'an expression that WXML does not have',
      { [`${PAGE}.wxml`]: '<view>{{ a?.b }}</view>' },
      'pages/home/home.wxml:1:11: unexpected character inside expression',
    ],
    ['JSON that is none', { 'miniprogram/app.json': '{ pages }' }, 'not readable as JSON'],
    ['TypeScript that does not parse', { [`${PAGE}.js`]: 'Page({' }, 'pages/home/home.js'],
  ])('%s', (_, files, words) => {
    expect(() => compiled(files as Record<string, string>)).toThrow(words)
  })

  test('a tag in a comment or in an expression is none', () => {
    const wxml = `<!-- <carrd /> -->\n<view hidden="{{a <b}}" />`
    expect(() => compiled({ [`${PAGE}.wxml`]: wxml })).not.toThrow()
  })
})

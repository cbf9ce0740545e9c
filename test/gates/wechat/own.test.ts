import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { missingHandlers, missingImages, missingWords, undeclaredTags, unusedComponents } from './own'
import { readProgram } from './program'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'program-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const SOUND = {
  'app.json': '{"pages":["pages/a/a"],"usingComponents":{"t-icon":"/t/t"}}',
  'pages/a/a.json': '{"usingComponents":{"code-badge":"/components/badge/badge"}}',
  'pages/a/a.wxml': '<view bindtap="open"><code-badge /><t-icon /></view>',
  'pages/a/a.ts': "Page({ behaviors: [screen('a')], open() {} })",
  'components/badge/badge.json': '{"component":true}',
  'components/badge/badge.wxml': '<text />',
  'components/badge/badge.ts': 'Component({ methods: { pick() {} } })',
}

/** The sound program with some files replaced or added. */
function program(files: Record<string, string> = {}) {
  for (const [file, text] of Object.entries({ ...SOUND, ...files })) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return readProgram(root)
}

it('finds nothing in a sound program', () => {
  const sound = program()
  expect(sound.parts.map((part) => part.path)).toEqual(['pages/a/a', 'components/badge/badge'])
  expect([
    ...undeclaredTags(sound),
    ...unusedComponents(sound),
    ...missingImages(sound),
    ...missingHandlers(sound),
    ...missingWords(sound, { a: {} }),
  ]).toEqual([])
})

describe('undeclared tags', () => {
  it('are named with file and line', () => {
    const faulty = program({ 'pages/a/a.wxml': '<view>\n  <code-bagde />\n</view>' })
    expect(undeclaredTags(faulty)).toEqual([
      'pages/a/a.wxml:2 <code-bagde> is not declared in usingComponents of pages/a/a.json',
    ])
  })
  it('are not sought in comments, wxs or text', () => {
    const wxml = '<!-- <ghost/> --><wxs module="m">var a = "<ghost/>"</wxs><text>{{ a < ghost }}</text>'
    expect(undeclaredTags(program({ 'pages/a/a.wxml': wxml }))).toEqual([])
  })
  it('are found in subpackages', () => {
    const faulty = program({
      'app.json': '{"pages":["pages/a/a"],"subPackages":[{"root":"center","pages":["pages/q/q"]}]}',
      'center/pages/q/q.wxml': '<ghost />',
    })
    expect(undeclaredTags(faulty).join()).toContain('center/pages/q/q.wxml:1 <ghost>')
  })
})

it('names a component that is declared and never used', () => {
  expect(unusedComponents(program({ 'pages/a/a.wxml': '<view />' }))).toEqual([
    'pages/a/a.json declares code-badge, which pages/a/a.wxml never uses',
  ])
})

describe('missing images', () => {
  it('are found in WXML, WXSS, app.json and code', () => {
    const faulty = program({
      'app.json': '{"pages":["pages/a/a"],"tabBar":{"list":[{"iconPath":"images/tab.png"}]}}',
      'pages/a/a.wxml': '<view>\n<image src="/images/no.svg" /></view>',
      'pages/a/a.wxss': ".a { background: url('/images/ground.png') }",
      'pages/a/a.ts': "Page({ data: { icon: '/images/icon.svg' } })",
    })
    expect(missingImages(faulty)).toEqual([
      'pages/a/a.wxml:2 shows /images/no.svg, which does not exist',
      'app.json names images/tab.png, which does not exist',
      'pages/a/a.ts names /images/icon.svg, which does not exist',
      'pages/a/a.wxss names /images/ground.png, which does not exist',
    ])
  })
  it('asks of a computed name that some picture fits it', () => {
    const wxml = '<image src="/icons/{{ name }}-dark.svg" />'
    expect(missingImages(program({ 'pages/a/a.wxml': wxml, 'icons/box.svg': '' }))).toHaveLength(1)
    expect(missingImages(program({ 'pages/a/a.wxml': wxml, 'icons/box-dark.svg': '' }))).toEqual([])
  })
})

describe('missing handlers', () => {
  it.each(['bindtap="gone"', 'bind:change="gone"', 'catchtap="gone"', `bindtap="{{ a ? 'open' : 'gone' }}"`])(
    'are named: %s',
    (attribute) => {
      expect(missingHandlers(program({ 'pages/a/a.wxml': `<view ${attribute} />` }))).toEqual([
        'pages/a/a.wxml:1 <view> calls gone, which pages/a/a does not have',
      ])
    },
  )
  it('is not satisfied by data of the same name', () => {
    const files = { 'pages/a/a.ts': 'Page({ data: { open: go }, onLoad() { this.setData({ open: go }) } })' }
    expect(missingHandlers(program(files))).toHaveLength(1)
  })
  it('are found in the behaviours of the page', () => {
    const files = {
      'pages/a/a.ts': "import { screen } from '../../behaviors/screen'\nPage({ behaviors: [screen('a')] })",
      'behaviors/screen.ts': 'export const screen = (s) => Behavior({ methods: { open() {} } })',
    }
    expect(missingHandlers(program(files))).toEqual([])
  })
  it('are looked up in the page that includes a template', () => {
    const files = {
      'pages/a/a.wxml': '<include src="./row.wxml" /><code-badge/>',
      'pages/a/row.wxml': '<view bindtap="gone" />',
    }
    expect(missingHandlers(program(files))).toEqual([
      'pages/a/row.wxml:1 <view> calls gone, which pages/a/a does not have',
    ])
  })
})

describe('missing words', () => {
  const dictionary = { a: { title: 'A', kinds: { company: 'Company' } } }
  it('are named with their path', () => {
    const wxml = '<view title="{{ w.titel }}">\n{{ w.kinds.nobody + w.title }}</view>'
    expect(missingWords(program({ 'pages/a/a.wxml': wxml }), dictionary)).toEqual([
      'pages/a/a.wxml:1 shows w.titel, which no section of a holds',
      'pages/a/a.wxml:2 shows w.kinds.nobody, which no section of a holds',
    ])
  })
  it('may be chosen by a computed key, and are not data of another name', () => {
    const wxml = '<view>{{ w.kinds[kind] }} {{ row.w.x }} {{ view.y }} {{ w.title.length }}</view>'
    expect(missingWords(program({ 'pages/a/a.wxml': wxml }), dictionary)).toEqual([])
  })
})

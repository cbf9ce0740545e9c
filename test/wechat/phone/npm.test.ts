import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packNpm } from './npm'
import { removeSamples, sampleWith } from './sample-project'

afterAll(removeSamples)

const packages = {
  'package.json': JSON.stringify({
    dependencies: { plain: '1', kit: '1' },
    devDependencies: { tool: '1' },
  }),
  'node_modules/plain/package.json': JSON.stringify({ version: '1.0.0', main: 'lib/main.js' }),
  'node_modules/plain/lib/main.js': "module.exports = require('./part') + 1",
  'node_modules/plain/lib/part.js': 'module.exports = 41',
  'node_modules/plain/plugin/extra.js': 'module.exports = 0',
  'node_modules/kit/package.json': JSON.stringify({ version: '1.0.0', miniprogram: 'dist' }),
  'node_modules/kit/dist/button/button.json': '{ "component": true }',
  'node_modules/kit/src/button.ts': 'export {}',
  'node_modules/tool/package.json': '{}',
}

describe('packing npm as WeChat does', () => {
  test('a plain package becomes one index.js of its main file, without its plugins', async () => {
    const project = sampleWith(packages)
    await packNpm(project)
    const packed = join(project, 'miniprogram/miniprogram_npm/plain')
    expect(readdirSync(packed)).toEqual(['index.js'])
    const module = { exports: undefined as unknown }
    new Function('module', 'exports', readFileSync(join(packed, 'index.js'), 'utf8'))(module, {})
    expect(module.exports).toBe(42)
  })

  test('a mini program package is copied from the folder that it names', async () => {
    const project = sampleWith(packages)
    await packNpm(project)
    const packed = join(project, 'miniprogram/miniprogram_npm/kit')
    expect(existsSync(join(packed, 'button/button.json'))).toBe(true)
    expect(existsSync(join(packed, 'src'))).toBe(false)
  })

  test('tools of development stay off the phone, and what an earlier packing left goes', async () => {
    const project = sampleWith({ ...packages, 'miniprogram/miniprogram_npm/old/index.js': '' })
    await packNpm(project)
    const entries = readdirSync(join(project, 'miniprogram/miniprogram_npm'), { withFileTypes: true })
    const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
    expect(folders.sort()).toEqual(['kit', 'plain'])
  })

  test('a package that is not installed is named with what to do', async () => {
    const project = sampleWith({ 'package.json': JSON.stringify({ dependencies: { absent: '1' } }) })
    await expect(packNpm(project)).rejects.toThrow('absent is not installed: run npm ci')
  })
})

/**
 * Every dated rule turns at its instant of Shanghai and at no other: one millisecond before it, at it and one after, in
 * whatever time zone the machine stands.
 */
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { datedRules } from './midnight/rules'

jest.setTimeout(120_000)
const root = resolve(__dirname, '../..')

/** `offset`: what the process says of its own zone in June, in minutes, so that the zone is known to have been set. */
const zones = [
  { zone: 'UTC', offset: 0 },
  { zone: 'Asia/Shanghai', offset: -480 },
  { zone: 'America/New_York', offset: 240 },
]

describe.each(zones)('on a machine in $zone', ({ zone, offset }) => {
  let heard: { offset: number; said: Record<string, unknown[]> }
  beforeAll(() => {
    const script = join(__dirname, 'midnight/elsewhere.ts')
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script], {
      cwd: root,
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    })
    if (!stdout) throw new Error(stderr)
    heard = JSON.parse(stdout)
  })

  test('the process is in that zone', () => expect(heard.offset).toBe(offset))

  test.each(datedRules)('$name: turns at $turns', ({ name, before, from }) => {
    expect(before).not.toEqual(from)
    expect(heard.said[name]).toEqual([before ?? null, from ?? null, from ?? null])
  })
})

test('no two rules share a name', () => {
  expect(new Set(datedRules.map(({ name }) => name)).size).toBe(datedRules.length)
})

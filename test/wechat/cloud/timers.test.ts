/** Timers: seven fields, read in Shanghai, fired by the cloud's clock. */
import { nextFire, parseCron } from './cron'
import { openFixture, SDK } from './fixture'
import { Timers, type Trigger } from './timers'

jest.setTimeout(60_000)

const next = (expression: string, after: string) => {
  const at = nextFire(parseCron(expression), Date.parse(after))
  return at === undefined ? undefined : new Date(at).toISOString()
}

test('the fields are second minute hour day month week year, in Asia/Shanghai', () => {
  expect(next('0 0 2 * * * *', '2026-03-01T00:00:00Z')).toBe('2026-03-01T18:00:00.000Z')
  expect(next('*/5 * * * * * *', '2026-03-01T00:00:01Z')).toBe('2026-03-01T00:00:05.000Z')
  expect(next('0 30 9 * * MON-FRI *', '2026-02-28T00:00:00Z')).toBe('2026-03-02T01:30:00.000Z')
  expect(next('0 0 0 1 1 * 2028', '2026-03-01T00:00:00Z')).toBe('2027-12-31T16:00:00.000Z')
  expect(next('0 0 0 29 2 * *', '2026-03-01T00:00:00Z')).toBe('2028-02-28T16:00:00.000Z')
  expect(next('0 15,45 8-9 * * * *', '2026-03-01T00:20:00Z')).toBe('2026-03-01T00:45:00.000Z')
  expect(next('0 0 0 1 * 0 *', '2026-03-01T20:00:00Z')).toBe('2026-03-07T16:00:00.000Z')
  expect(next('0 0 0 1 1 * 2020', '2026-03-01T00:00:00Z')).toBeUndefined()
})

test('what the platform would refuse is refused, with the field that is wrong', () => {
  expect(() => parseCron('0 0 2 * * *')).toThrow('seven fields')
  expect(() => parseCron('0 60 2 * * * *')).toThrow('"60" is no minute')
  expect(() => parseCron('0 0 2 * FOO * *')).toThrow('"FOO" is no month')
  expect(() => parseCron('0 0 5-2 * * * *')).toThrow('"5-2" is no hour')
})

test('a timer of config.json runs its function as wx_trigger, without a person', async () => {
  const fixture = await openFixture(
    {
      functions: {
        nightly: `${SDK} exports.main = async (event) => {
          const { OPENID, SOURCE } = cloud.getWXContext()
          await db.collection('runs').add({ data: { source: SOURCE, nobody: OPENID === undefined, type: event.Type, name: event.TriggerName } })
        }`,
        list: `${SDK} exports.main = async () => (await db.collection('runs').get()).data.map(({ _id, ...run }) => run)`,
      },
      configs: { nightly: { triggers: [{ name: 'night', type: 'timer', config: '0 0 2 * * * *' }] } },
      collections: [{ name: 'runs', indexes: [] }],
    },
    { timers: false },
  )
  try {
    await fixture.cloud.fireTimer('nightly')
    const { result } = await fixture.cloud.call('list', {})
    expect(result).toEqual([{ source: 'wx_trigger', nobody: true, type: 'Timer', name: 'night' }])
    await expect(fixture.cloud.fireTimer('list')).rejects.toThrow('has no timer')
  } finally {
    await fixture.stop()
  }
})

test('a timer fires when the clock passes it, once after a jump, and not when the clock goes back', () => {
  let now = Date.parse('2026-03-01T00:00:00Z')
  const fired: string[] = []
  const timers = new Timers(
    () => now,
    (trigger: Trigger) => fired.push(`${trigger.name} ${new Date(now).toISOString()}`),
  )
  timers.set([{ functionName: 'f', name: 'hourly', config: '0 0 * * * * *' }])
  const at = (time: string) => {
    now = Date.parse(time)
    timers.tick()
  }
  at('2026-03-01T00:59:59Z')
  at('2026-03-01T01:00:00Z')
  at('2026-03-01T01:00:01Z')
  at('2026-03-05T10:30:00Z')
  at('2026-03-01T02:30:00Z')
  at('2026-03-01T03:00:00Z')
  timers.close()
  expect(fired).toEqual([
    'hourly 2026-03-01T01:00:00.000Z',
    'hourly 2026-03-05T10:30:00.000Z',
    'hourly 2026-03-01T03:00:00.000Z',
  ])
})

/**
 * Several units of work at the same time, their steps in every order that a scheduler can think of, through the real
 * onion and commit over a database in this process: a counter never loses an increment, one key has one effect, one id is
 * given once.
 */
import fc from 'fast-check'
import { Call } from '../../cloudfunctions/runtime/onion/call'
import { perform, type UnitOfWork } from '../../cloudfunctions/runtime/onion/perform'
import { ports } from '../../cloudfunctions/runtime/onion/ports'
import type { Collection } from '../../cloudfunctions/runtime/store/collections'
import { audit, requests } from '../../cloudfunctions/runtime/store/collections'
import type { Revised } from '../../cloudfunctions/runtime/store/records'
import { create, hold, put, replace } from '../../cloudfunctions/runtime/store/writes'
import { memory } from './interleaving/memoryCloud'

jest.mock('wx-server-sdk', () => jest.requireActual('./interleaving/memoryCloud').memorySdk)
jest.setTimeout(120_000)

interface Counter extends Revised {
  count: number
}
const counters = { name: 'counters', indexes: [], kept: 'for a test' } as Collection<Counter>
const taken = { name: 'taken', indexes: [], kept: 'for a test' } as Collection<{ by: string }>
const RUNS = { numRuns: 300 }

/** A unit of work that a user asks for under a key. */
type Decide = (call: Call) => Promise<UnitOfWork<unknown>>
async function ask(openid: string, requestKey: string, decide: Decide): Promise<unknown> {
  const task = {
    name: 'test.count',
    input: {},
    requestKey,
    decide: async (call: Call) => ({ role: 'supplier' as const, unit: await decide(call) }),
  }
  return (await perform(task, () => new Call(requestKey, openid))).answer
}

const increment: Decide = async (call) => {
  const counter = (await call.read.one(counters, 'c')) as Counter & { _id: string }
  const count = counter.count + 1
  return { writes: [replace(counters, counter, { count })], answer: count }
}

/** A database with a counter at 0, whose operations this scheduler puts in order. */
async function begin(scheduler: fc.Scheduler): Promise<void> {
  memory.clear()
  memory.turn = async () => undefined
  await ask('oBegin0000000001', 'key-of-the-beginning', async () => ({
    writes: [create(counters, 'c', { count: 0, revision: 1 })],
    answer: 0,
  }))
  memory.turn = (what) => scheduler.schedule(Promise.resolve(), what)
  // Who has to wait before the next try waits for a turn as well.
  ports.wait = () => scheduler.schedule(Promise.resolve(), 'wait')
}
const { wait } = ports
afterAll(() => {
  ports.wait = wait
})

/** Everything at once, in the scheduler's order. */
async function together<T>(scheduler: fc.Scheduler, asked: (() => Promise<T>)[]): Promise<T[]> {
  const answers = Promise.all(asked.map((one) => one()))
  return scheduler.waitFor(answers)
}
const counted = () => (memory.all('counters')[0] as unknown as Counter).count

test('a counter never loses an increment, and each has one audit entry and one stored answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 4 }), async (scheduler, people) => {
      await begin(scheduler)
      const asked = Array.from(
        { length: people },
        (_, i) => () => ask(`oPerson${i}`, `increment-key-${i}`, increment),
      )
      const answers = (await together(scheduler, asked)) as number[]
      expect(answers.sort()).toEqual(Array.from({ length: people }, (_, i) => i + 1))
      expect(counted()).toBe(people)
      expect(memory.all(audit.name)).toHaveLength(people + 1)
      expect(memory.all(requests.name)).toHaveLength(people + 1)
    }),
    RUNS,
  )
})

test('one request that arrives several times at once has one effect, and all get its answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      await begin(scheduler)
      const once = () => ask('oPerson0', 'the-same-key-again', increment)
      expect(await together(scheduler, [once, once, once])).toEqual([1, 1, 1])
      expect(counted()).toBe(1)
      expect(memory.all(audit.name)).toHaveLength(2)
    }),
    RUNS,
  )
})

test('an id is given once: the second who wants it sees the first', async () => {
  const take =
    (by: string): Decide =>
    async (call) => {
      const there = await call.read.one(taken, 'invitation')
      return there ? { answer: there.by } : { writes: [create(taken, 'invitation', { by })], answer: by }
    }
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      await begin(scheduler)
      const people = ['oPerson0', 'oPerson1', 'oPerson2']
      const asked = people.map((by, i) => () => ask(by, `invitation-key-0${i}`, take(by)))
      const answers = await together(scheduler, asked)
      expect(new Set(answers).size).toBe(1)
      expect(memory.all('taken')).toMatchObject([{ by: answers[0] }])
    }),
    RUNS,
  )
})

test('of two who each may leave only while the other stays, one leaves', async () => {
  const leave =
    (who: string): Decide =>
    async (call) => {
      const company = (await call.read.one(counters, 'c')) as Counter & { _id: string }
      const others = (await Promise.all(['a', 'b'].map((one) => call.read.one(taken, one)))).filter(
        (one) => one === undefined,
      )
      // Neither writes what the other reads; what they hold together is what keeps them apart.
      if (others.length < 2) return { answer: 'stays' }
      return { writes: [hold(counters, company), create(taken, who, { by: who })], answer: 'left' }
    }
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      await begin(scheduler)
      const asked = ['a', 'b'].map((who) => () => ask(`oOwner${who}`, `leaving-of-owner-${who}`, leave(who)))
      expect((await together(scheduler, asked)).sort()).toEqual(['left', 'stays'])
      expect(memory.all('taken')).toHaveLength(1)
    }),
    RUNS,
  )
})

test('the scheduler finds what a commit that does not look at the revision would lose', async () => {
  const careless: Decide = async (call) => {
    const counter = (await call.read.one(counters, 'c')) as Counter & { _id: string }
    return { writes: [put(counters, 'c', { ...counter, count: counter.count + 1 })], answer: 0 }
  }
  const { failed } = await fc.check(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      await begin(scheduler)
      const asked = [0, 1].map((i) => () => ask(`oPerson${i}`, `careless-key-00${i}`, careless))
      await together(scheduler, asked)
      return counted() === 2
    }),
    RUNS,
  )
  expect(failed).toBe(true)
})

/** Every action of every function, as it is served: a new one is here without being named. */
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type * as z from 'zod'

const source = resolve(__dirname, '../../cloudfunctions')

export interface Served {
  functionName: string
  action: string
  input: z.ZodType
  gate: unknown
}

const isAction = (value: unknown): value is { input: z.ZodType; gate: unknown } =>
  typeof value === 'function' &&
  typeof (value as { input?: { safeParse?: unknown } }).input?.safeParse === 'function'

/** A function is a folder with a config.json; an action is what its files export beside schemas. */
export function everyAction(): Served[] {
  const functions = readdirSync(source).filter((name) => existsSync(join(source, name, 'config.json')))
  return functions.flatMap((functionName) =>
    readdirSync(join(source, functionName))
      .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
      .flatMap((file) =>
        Object.entries(require(join(source, functionName, file)) as Record<string, unknown>).flatMap(
          ([action, value]) =>
            isAction(value) ? [{ functionName, action, input: value.input, gate: value.gate }] : [],
        ),
      ),
  )
}

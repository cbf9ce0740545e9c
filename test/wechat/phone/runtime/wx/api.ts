/** A failure as WeChat words it: `<api>:fail <why>`, with a number where WeChat gives one. */
export class ApiFailure extends Error {
  constructor(
    why: string,
    readonly extra: Record<string, unknown> = {},
  ) {
    super(why)
  }
}

interface Callbacks {
  success?(answer: unknown): void
  fail?(fault: unknown): void
  complete?(either: unknown): void
}

/** An API in WeChat's form: callbacks when any is given, else a promise. */
export function api<Options extends object>(
  name: string,
  run: (options: Options) => unknown,
): (options?: Options & Callbacks) => Promise<unknown> | undefined {
  return (options) => {
    const given = (options ?? {}) as Options & Callbacks
    const answer = (async () => run(given))().then(
      (value) => ({ errMsg: `${name}:ok`, ...(value as object | undefined) }),
      (fault: unknown) => {
        const why =
          fault instanceof Error ? fault.message : String((fault as { errMsg?: string })?.errMsg ?? fault)
        const extra = fault instanceof ApiFailure ? fault.extra : {}
        throw { ...extra, errMsg: `${name}:${why.startsWith('fail') ? why : `fail ${why}`}` }
      },
    )
    if (!given.success && !given.fail && !given.complete) return answer
    answer.then(
      (value) => {
        given.success?.(value)
        given.complete?.(value)
      },
      (fault) => {
        given.fail?.(fault)
        given.complete?.(fault)
      },
    )
    return undefined
  }
}

/** The phone's clock is the machine's, shifted as the cloud's is. */
const RealDate = Date
let offset = 0

/** Replaces `Date` in this phone. Must run before any code of the mini program. */
export function shiftDate(): void {
  const Shifted = function (this: unknown, ...parts: unknown[]) {
    if (!new.target) return new RealDate(RealDate.now() + offset).toString()
    const made =
      parts.length === 0
        ? new RealDate(RealDate.now() + offset)
        : new (RealDate as unknown as new (...given: unknown[]) => Date)(...parts)
    return made
  } as unknown as DateConstructor
  Object.defineProperties(Shifted, {
    now: { value: () => RealDate.now() + offset },
    parse: { value: RealDate.parse },
    UTC: { value: RealDate.UTC },
    prototype: { value: RealDate.prototype },
  })
  globalThis.Date = Shifted
}

/** Asks the cloud for its shift now and whenever it changes. */
export async function followClock(): Promise<void> {
  const ask = async () => {
    const answer = await fetch('/clock').catch(() => undefined)
    if (answer?.ok) offset = ((await answer.json()) as { offsetMs: number }).offsetMs
    // For whoever drives the phone: its clock follows the cloud's only after a moment.
    document.documentElement.dataset.clock = String(offset)
  }
  await ask()
  setInterval(ask, 2000)
}

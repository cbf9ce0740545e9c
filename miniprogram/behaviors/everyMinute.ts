const MINUTE_MS = 60_000

/** A page on which a clock runs: its `word()` words it again every minute while it is there. */
export function everyMinute() {
  const timers = new WeakMap<object, number>()
  return Behavior({
    lifetimes: {
      attached() {
        timers.set(this, setInterval(() => this.onMinute(), MINUTE_MS) as unknown as number)
      },
      detached() {
        clearInterval(timers.get(this) ?? 0)
      },
    },
    methods: {
      onMinute() {
        ;(this as unknown as { word(): void }).word()
      },
    },
  })
}

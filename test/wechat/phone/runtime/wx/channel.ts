type Listener = (...given: unknown[]) => void

/** The channel between a page and the one it opened. What is sent before anyone listens waits. */
export class EventChannel {
  private readonly listeners = new Map<string, Listener[]>()
  private readonly waiting = new Map<string, unknown[][]>()

  constructor(events: Record<string, Listener> = {}) {
    for (const [name, listener] of Object.entries(events)) this.on(name, listener)
  }

  on(name: string, listener: Listener): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener])
    for (const given of this.waiting.get(name) ?? []) listener(...given)
    this.waiting.delete(name)
  }

  once(name: string, listener: Listener): void {
    const first: Listener = (...given) => {
      this.off(name, first)
      listener(...given)
    }
    this.on(name, first)
  }

  off(name: string, listener?: Listener): void {
    this.listeners.set(
      name,
      listener ? (this.listeners.get(name) ?? []).filter((one) => one !== listener) : [],
    )
  }

  emit(name: string, ...given: unknown[]): void {
    const hearing = this.listeners.get(name) ?? []
    if (!hearing.length) this.waiting.set(name, [...(this.waiting.get(name) ?? []), given])
    for (const listener of hearing) listener(...given)
  }
}

/** Whether the cloud can be reached, from WeChat's network events and from how the last call went. */
type Listener = (offline: boolean) => void

const listeners = new Set<Listener>()
let offline = false

function set(next: boolean) {
  if (offline === next) return
  offline = next
  for (const listener of [...listeners]) listener(offline)
}

export const connection = {
  isOffline: () => offline,
  reached: () => set(false),
  lost: () => set(true),
  /** Starts to follow WeChat's network events; called once by the app. */
  follow() {
    wx.onNetworkStatusChange((status) => set(!status.isConnected))
  },
  /** Calls `listener` at each change; answers with the function that stops it. */
  onChange(listener: Listener): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

import { device } from '../device'
import { ApiFailure, api } from './api'

const prefix = () => device.storageKey('')
const keys = (): string[] =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix()) && !key.startsWith(device.storageKey('#')))
    .map((key) => key.slice(prefix().length))

const get = (key: string): unknown => {
  const kept = localStorage.getItem(device.storageKey(key))
  return kept === null ? '' : (JSON.parse(kept) as { data: unknown }).data
}
const set = (key: string, data: unknown): void =>
  localStorage.setItem(device.storageKey(key), JSON.stringify({ data }))
const remove = (key: string): void => localStorage.removeItem(device.storageKey(key))
const info = () => ({ keys: keys(), currentSize: 0, limitSize: 10240 })

type Keyed = { key: string; data?: unknown }

/** Storage of the user who holds the phone, kept by the browser. */
export const storage = {
  getStorageSync: get,
  setStorageSync: set,
  removeStorageSync: remove,
  clearStorageSync: () => keys().forEach(remove),
  getStorageInfoSync: info,
  getStorage: api('getStorage', ({ key }: Keyed) => {
    if (!keys().includes(key)) throw new ApiFailure('fail data not found')
    return { data: get(key) }
  }),
  setStorage: api('setStorage', ({ key, data }: Keyed) => set(key, data)),
  removeStorage: api('removeStorage', ({ key }: Keyed) => remove(key)),
  clearStorage: api('clearStorage', () => keys().forEach(remove)),
  getStorageInfo: api('getStorageInfo', info),
}

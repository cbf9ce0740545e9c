import { cloud } from './cloud'
import { dialogs } from './dialogs'
import { fileApis } from './files'
import { strict, type Wx } from './global'
import { navigation } from './navigation'
import { queries } from './query'
import { scanning } from './scan'
import { storage } from './storage'
import { privacy, system } from './system'

/** How the program was opened; WeChat's scanner hands over `q` or `scene` in the query. */
export const launch = { path: '', query: {} as Record<string, string>, scene: 1001, referrerInfo: {} }

const apis: Wx = {
  ...dialogs,
  ...storage,
  ...system,
  ...privacy,
  ...navigation,
  ...fileApis,
  ...queries,
  ...scanning,
  cloud,
  getLaunchOptionsSync: () => launch,
  getEnterOptionsSync: () => launch,
}
apis.canIUse = (name: string) => (name.split('.')[0] ?? '') in apis

export const wx = strict(apis)

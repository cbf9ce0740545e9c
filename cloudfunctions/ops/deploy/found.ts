/** What an environment holds, read and never changed. */
import type { CollectionIndex } from '../../runtime/store/collections'
import type { Found, FoundFunction, StorageRule } from './state'
import type { Tencent } from './tencent'

/** Collections of a page; an environment has 100 at most. */
const PAGE = 100
/** The cloud's interface for rules of collections. */
export const SERVICE = ['tcb', '2018-06-08'] as const

export async function foundIn(tencent: Tencent, envId: string): Promise<Found> {
  const collections = await collectionsOf(tencent, envId)
  const functions = await functionsOf(tencent)
  const { APISet = [] } = await tencent.access.getAccessList({})
  const storageRule = await storageRuleOf(tencent)
  return {
    collections,
    functions,
    ...(storageRule && { storageRule }),
    access: APISet.map(({ Path, Name }) => ({ path: Path, name: Name })),
  }
}

async function collectionsOf(tencent: Tencent, envId: string): Promise<Found['collections']> {
  const { database } = tencent
  const { Collections } = await database.listCollections({ MgoLimit: PAGE, MgoOffset: 0 })
  const found: Found['collections'] = []
  for (const { CollectionName: name } of Collections) {
    const { Indexes = [] } = await database.describeCollection(name)
    const { AclTag } = await tencent
      .commonService(...SERVICE)
      .call({ Action: 'DescribeDatabaseACL', Param: { EnvId: envId, CollectionName: name } })
    found.push({
      name,
      closed: AclTag === 'ADMINONLY',
      indexes: Indexes.map(
        (index): CollectionIndex => ({
          name: index.Name,
          fields: index.Keys.map(({ Name, Direction }) => ({
            path: Name,
            order: Direction === '-1' ? -1 : 1,
          })),
          unique: index.Unique ?? false,
        }),
      ),
    })
  }
  return found
}

async function storageRuleOf({ storage }: Tencent): Promise<StorageRule | undefined> {
  const { acl, rule } = await storage.getStorageAcl({ withRule: true })
  return acl === 'CUSTOM' ? (rule as StorageRule | undefined) : undefined
}

async function functionsOf({ functions }: Tencent): Promise<FoundFunction[]> {
  const { Functions } = await functions.getFunctionList(PAGE, 0)
  const found: FoundFunction[] = []
  for (const { FunctionName: name } of Functions) {
    const detail = await functions.getFunctionDetail(name)
    found.push({
      name,
      timeoutSeconds: detail.Timeout,
      memoryMb: detail.MemorySize,
      runtime: detail.Runtime,
      timers: (detail.Triggers ?? [])
        .filter(({ Type }) => Type === 'timer')
        .map(({ TriggerName, TriggerDesc }) => ({ name: TriggerName, cron: cronOf(TriggerDesc) })),
      variables: Object.fromEntries(
        (detail.Environment?.Variables ?? []).map(({ Key, Value }) => [Key, Value]),
      ),
    })
  }
  return found
}

/** The cloud answers `{"cron":"…"}` for what was given as the bare seven fields. */
function cronOf(description: string): string {
  return description.startsWith('{') ? (JSON.parse(description) as { cron: string }).cron : description
}

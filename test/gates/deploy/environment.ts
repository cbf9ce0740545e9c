/** A cloud environment as Tencent's interfaces show it: what a deployment may read and change, in memory. */
interface Index {
  Name: string
  Keys: { Name: string; Direction: string }[]
  Unique: boolean
}
interface Collection {
  indexes: Index[]
  acl: string
}
export interface FunctionRecord {
  code: string
  config: Record<string, unknown>
  triggers: { TriggerName: string; Type: string; TriggerDesc: string }[]
}

type Request = Record<string, unknown>
const text = (value: unknown): string => String(value)

export class FakeEnvironment {
  collections = new Map<string, Collection>()
  functions = new Map<string, FunctionRecord>()
  storage = { AclTag: 'PRIVATE', Rule: '' }
  access: { APIId: string; Path: string; Name: string }[] = []
  /** Names of the requests that changed something, in order. */
  changes: string[] = []

  /** Answers one request, or throws what Tencent would answer as an error. */
  answer(action: string, body: Request): object {
    const handler = this.handlers[action]
    if (!handler) throw new Error(`the gate's Tencent does not know ${action}`)
    if (!/^(Describe|List|Get)/.test(action)) this.changes.push(action)
    return handler(body) ?? {}
  }

  private readonly handlers: Record<string, (body: Request) => object | undefined> = {
    DescribeEnvInfo: ({ EnvId }) => ({
      EnvInfo: {
        EnvBaseInfo: {
          EnvId,
          Databases: [{ InstanceId: 'tnt-gate' }],
          Storages: [{ Bucket: 'gate-bucket', Region: 'ap-shanghai', AppId: '1' }],
          Functions: [{ Namespace: EnvId }],
          LogServices: [{ TopicId: 'topic', LogsetId: 'logset' }],
        },
      },
    }),
    ListTables: () => ({ Tables: [...this.collections.keys()].map((TableName) => ({ TableName })) }),
    DescribeTable: ({ TableName }) => ({ Indexes: this.collection(TableName).indexes }),
    CreateTable: ({ TableName }) => {
      const _id: Index = { Name: '_id_', Keys: [{ Name: '_id', Direction: '1' }], Unique: true }
      // A new collection is open to its makers until somebody closes it.
      this.collections.set(text(TableName), { indexes: [_id], acl: 'PRIVATE' })
      return undefined
    },
    UpdateTable: (body) => this.updateTable(body),
    DescribeDatabaseACL: ({ CollectionName }) => ({ AclTag: this.collection(CollectionName).acl }),
    ModifyDatabaseACL: ({ CollectionName, AclTag }) => {
      this.collection(CollectionName).acl = text(AclTag)
      return undefined
    },
    DescribeStorageSafeRule: () => this.storage,
    ModifyStorageSafeRule: ({ AclTag, Rule }) => {
      this.storage = { AclTag: text(AclTag), Rule: text(Rule) }
      return undefined
    },
    ListFunctions: () => ({
      Functions: [...this.functions.keys()].map((FunctionName) => ({ FunctionName })),
    }),
    GetFunction: ({ FunctionName }) => {
      const { config, triggers } = this.fn(FunctionName)
      return { ...config, Status: 'Active', Triggers: triggers, VpcConfig: {} }
    },
    CreateFunction: (body) => {
      const { Code, ...config } = body as { Code: { ZipFile: string } }
      this.functions.set(text(body.FunctionName), { code: Code.ZipFile, config, triggers: [] })
      return undefined
    },
    UpdateFunctionCode: ({ FunctionName, Code }) => {
      this.fn(FunctionName).code = (Code as { ZipFile: string }).ZipFile
      return undefined
    },
    UpdateFunctionConfiguration: ({ FunctionName, ...config }) => {
      Object.assign(this.fn(FunctionName).config, config)
      return undefined
    },
    BatchCreateTrigger: ({ FunctionName, Triggers }) => {
      const made = JSON.parse(text(Triggers)) as FunctionRecord['triggers']
      const told = made.map((one) => ({ ...one, TriggerDesc: JSON.stringify({ cron: one.TriggerDesc }) }))
      this.fn(FunctionName).triggers.push(...told)
      return undefined
    },
    DeleteTrigger: ({ FunctionName, TriggerName }) => {
      const fn = this.fn(FunctionName)
      fn.triggers = fn.triggers.filter((one) => one.TriggerName !== TriggerName)
      return undefined
    },
    DescribeCloudBaseGWAPI: () => ({ APISet: this.access, Total: this.access.length }),
    CreateCloudBaseGWAPI: ({ Path, Name }) => {
      this.access.push({ APIId: `api-${this.access.length}`, Path: text(Path), Name: text(Name) })
      return undefined
    },
  }

  collection(name: unknown): Collection {
    const found = this.collections.get(text(name))
    if (!found) throw new Error(`ResourceNotFound: no collection ${text(name)}`)
    return found
  }

  fn(name: unknown): FunctionRecord {
    const found = this.functions.get(text(name))
    if (!found) throw new Error(`ResourceNotFound.Function: ${text(name)}`)
    return found
  }

  private updateTable({ TableName, CreateIndexes = [], DropIndexes = [] }: Request): undefined {
    const collection = this.collection(TableName)
    const gone = (DropIndexes as { IndexName: string }[]).map(({ IndexName }) => IndexName)
    collection.indexes = collection.indexes.filter(({ Name }) => !gone.includes(Name))
    for (const { IndexName: Name, MgoKeySchema } of CreateIndexes as {
      IndexName: string
      MgoKeySchema: { MgoIndexKeys: Index['Keys']; MgoIsUnique: boolean }
    }[]) {
      if (collection.indexes.some((index) => index.Name === Name)) throw new Error(`index ${Name} exists`)
      collection.indexes.push({ Name, Keys: MgoKeySchema.MgoIndexKeys, Unique: MgoKeySchema.MgoIsUnique })
    }
    return undefined
  }
}

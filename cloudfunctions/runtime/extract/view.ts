import type { ExtractView } from '../../../typings/contract'
import { shanghaiDay } from '../../domain/calendar'
import { licenceTypes } from '../../domain/catalog'
import { isFresh } from '../../domain/extract'
import type { Call } from '../onion/call'
import type { Stored } from '../store/database'
import type { RegisterExtract } from '../store/records'

/** An import as the Centre watches it. */
export function extractView(call: Call, extract: Stored<RegisterExtract>): ExtractView {
  const { _id: id, name, day, state, total, done, kept, older, bad, verified, fault, by, at } = extract
  return {
    id,
    name,
    types: licenceTypes
      .filter((type) => extract.types.includes(type.id))
      .map(({ id: of, name: called }) => ({ id: of, name: called })),
    day,
    state,
    total,
    done,
    kept,
    older,
    bad,
    verified,
    fresh: isFresh(day, shanghaiDay(call.now)),
    ...(fault && { fault }),
    by,
    at,
    asOf: call.at,
  }
}

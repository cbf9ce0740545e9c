import type { Issue } from '../../../typings/contract'
import { Refused } from '../onion/refusal'

/** Where in a request a field may be. */
interface Places {
  params: object
  query: object
}
const PLACES = ['params', 'query', 'body', 'headers']

/** Steps that WeChat's actions share name a field of their input; over HTTP it stands in one part of the request. */
export async function placed<T>(input: Places, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (fault) {
    const { issues } = fault instanceof Refused ? fault.details : {}
    if (!(fault instanceof Refused) || !issues) throw fault
    throw new Refused(fault.code, {
      ...fault.details,
      issues: issues.map((issue) => ({ ...issue, path: pathIn(input, issue.path) })),
    })
  }
}

function pathIn({ params, query }: Places, path: Issue['path']): Issue['path'] {
  const [field = ''] = path
  if (PLACES.includes(String(field))) return path
  return [field in params ? 'params' : field in query ? 'query' : 'body', ...path]
}

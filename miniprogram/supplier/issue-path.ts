import type { Issue } from '../../typings/contract'

type Path = (string | number)[]

/** Whether an issue is about exactly this field. An empty path concerns nothing. */
export function concerns(issue: Issue, path: Path): boolean {
  return (
    path.length > 0 && issue.path.length === path.length && path.every((part, i) => part === issue.path[i])
  )
}

/** Issues inside one part of an input, with paths that start there. */
export function issuesWithin(issues: Issue[], part: Path): Issue[] {
  return issues
    .filter((issue) => part.every((name, i) => issue.path[i] === name))
    .map((issue) => ({ ...issue, path: issue.path.slice(part.length) }))
}

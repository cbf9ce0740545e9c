/** The desired state as a person reads it before the first deployment. */
import { SECRETS } from '../../runtime/onion/secretNames'
import { type Desired, RUNTIME } from './state'

export function printed(desired: Desired): string[] {
  const { collections, storageRule, functions, access, miniprogram } = desired
  return [
    `collections (${collections.length}), each closed to every client {"read": false, "write": false}:`,
    ...collections.map(
      ({ name, indexes }) =>
        `  ${name}${indexes
          .map(
            ({ fields }) =>
              ` (${fields.map(({ path, order }) => (order === -1 ? `-${path}` : path)).join(', ')})`,
          )
          .join('')}`,
    ),
    `storage rule: ${JSON.stringify(storageRule)}`,
    `functions (${functions.length}), ${RUNTIME}:`,
    ...functions.map(
      ({ name, timeoutSeconds, memoryMb, timers, openapi, build }) =>
        `  ${name}: ${timeoutSeconds} s, ${memoryMb} MB, build ${build.slice(0, 12)}` +
        timers.map((timer) => `, timer ${timer.name} ${timer.cron}`).join('') +
        (openapi.length > 0 ? `, WeChat interfaces ${openapi.join(' ')}` : ''),
    ),
    `secrets of every function, from the environment: ${SECRETS.map(({ name }) => name).join(', ')}`,
    ...access.map(({ path, name }) => `HTTP access: ${path} reaches ${name}`),
    `mini program: version ${miniprogram.version}, build ${miniprogram.build.slice(0, 12)}`,
  ]
}

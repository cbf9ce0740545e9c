import type { Call } from '../onion/call'
import type { Reviewer } from '../onion/gates'
import type { Server } from './authenticate'

/** A platform's server stands where a reviewer does; what it does is signed with the platform's name. */
export function asReviewer(server: Server, call: Call): Reviewer {
  const { role, platform } = server
  const user = { _id: call.openid, role, platform, settings: {}, createdAt: call.at, revision: 0 }
  return { role, platform, name: `${platform.name.zh} API`, user }
}

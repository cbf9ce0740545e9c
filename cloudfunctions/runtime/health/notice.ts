/** Version of the notice on sensitive data in force. A new text gets a new version and asks everybody again. */
export const HEALTH_NOTICE = '2026-11'
/** Version of the agent's statement. */
export const AGENT_STATEMENT = '2026-11'

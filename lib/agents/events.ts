/** What an agent says is another from now on. Payload: `agentId`, `number` of the version. */
export const AGENT_PUBLISHED = 'agent.published'
/** A draft that nobody has saved again since. Payload: `agentId`, `version` of the agent then. */
export const DRAFT_SETTLED = 'agent.draft_settled'

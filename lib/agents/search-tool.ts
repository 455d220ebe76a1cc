import type { TenantContext } from '@/lib/operations'
import { retrievePassages } from './retrieve-passages'
import type { ToolOutcome } from './tool-box'

const FOUND = 5

/** What the model finds when it searches by itself. */
export async function searchTool(
  ctx: TenantContext,
  agent: { id: string; language: string },
  question: string,
): Promise<ToolOutcome> {
  const passages = await retrievePassages(ctx, {
    question,
    language: agent.language,
    limit: FOUND,
    agentId: agent.id,
  })
  return { state: 'done', text: `${passages.length} passages were found.`, passages }
}

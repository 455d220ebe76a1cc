import type { TenantContext } from '@/lib/operations'
import { callEndpoint } from './call-endpoint'
import type { ToolChoice } from './schema'
import { searchTool } from './search-tool'
import { type OfferedTool, offeredTools, type ToolBox, type ToolOutcome } from './tool-box'

/** Somebody who tries an agent is no customer. */
const NOBODY = JSON.stringify({ name: 'Mia Lang', email: 'mia@example.com', phone: null, companyName: null })

/** The same tools for a trial: what reads reads, what changes something is only said to. */
export async function dryToolBox(
  ctx: TenantContext,
  agent: { id: string; language: string; tools: readonly ToolChoice[]; guardrails: { isStrict: boolean } },
): Promise<ToolBox> {
  const call = async (tool: OfferedTool, input: Record<string, unknown>): Promise<ToolOutcome> => {
    if (tool.isEffect) {
      return tool.mode === 'ask' || agent.guardrails.isStrict
        ? { state: 'waiting', text: 'A person of the company has to approve this first. It is not done yet.' }
        : { state: 'done', text: 'Done.' }
    }
    if (tool.tool === 'search_knowledge') return searchTool(ctx, agent, String(input.query))
    if (tool.tool === 'look_up_contact') return { state: 'done', text: NOBODY }
    if (tool.tool === 'label_conversation') return { state: 'done', text: 'Done.' }
    if (!tool.company) return { state: 'handed_over', text: String(input.reason ?? '') }
    const { state, text } = await callEndpoint(ctx.tenantId, tool.company, input)
    return { state: state === 'done' ? 'done' : 'failed', text }
  }
  return { tools: await offeredTools(ctx, agent.tools), call }
}

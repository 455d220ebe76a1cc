import { listTools } from '@/lib/agents'
import { BUILT_IN_TOOL_NAMES } from '@/lib/agents/schema'
import { listSources } from '@/lib/knowledge'
import { can, type TenantContext } from '@/lib/operations'

/** What an expectation can name: sources of the knowledge, and the company's own tools beside those of the product. */
export type Choices = { sources: { id: string; name: string }[]; tools: { tool: string; name: string }[] }

export async function choicesFor(ctx: TenantContext, nameOf: (tool: (typeof BUILT_IN_TOOL_NAMES)[number]) => string) {
  const [sources, own] = await Promise.all([
    can(ctx.actor, 'knowledge:read') ? listSources(ctx, { limit: 100 }) : { items: [] },
    listTools(ctx, {}),
  ])
  const tools = [
    ...BUILT_IN_TOOL_NAMES.map((tool) => ({ tool: tool as string, name: nameOf(tool) })),
    ...own.map(({ id, name }) => ({ tool: id, name })),
  ]
  return { sources: sources.items.map(({ id, name }) => ({ id, name })), tools } satisfies Choices
}

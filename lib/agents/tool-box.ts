import { z } from 'zod'
import { dateFormat } from '@/lib/kernel/schema'
import type { Passage } from '@/lib/knowledge/schema'
import type { TenantContext } from '@/lib/operations'
import type { AiTool } from '@/lib/providers/ai'
import { BUILT_IN_TOOLS, isBuiltInTool, parametersSchema, type ToolChoice, type ToolMode } from './schema'
import { type CompanyTool, toolView } from './tool-view'

/** A tool that an agent has. `company` is the row of one of the company's own. */
export type OfferedTool = {
  /** A tool of the product by name, or one of the company's by id. */
  tool: string
  /** What the model calls it. */
  name: string
  description: string
  parameters: z.ZodType<Record<string, unknown>>
  isEffect: boolean
  mode: ToolMode
  company: CompanyTool | null
}

/** What came of a call, for the model and for whoever looks at the conversation. */
export type ToolOutcome = {
  state: 'done' | 'waiting' | 'failed' | 'handed_over'
  text: string
  /** What a search found; it may be cited like the passages that stand in the prompt. */
  passages?: Passage[]
}

/** What a model can call while it answers: `call` gets arguments that fit the tool. */
export type ToolBox = {
  tools: readonly OfferedTool[]
  call: (tool: OfferedTool, parameters: Record<string, unknown>) => Promise<ToolOutcome>
  /** Told of a call that is none: no such tool, arguments that do not fit. */
  refused?: (name: string, parameters: string, problem: string) => Promise<void>
}

const MOST_LABELS = 100

/** The labels of the account: the model chooses among them and makes none. */
async function labelNames({ db, tenant }: TenantContext): Promise<string[]> {
  const { subTenantId } = tenant
  const rows = await db.label.findMany({ where: { subTenantId }, orderBy: { name: 'asc' }, take: MOST_LABELS })
  return rows.map(({ name }) => name)
}

/** A model knows no clock: what “tomorrow at two” is follows from this. */
const nowFor = ({ tenant: { timeZone } }: TenantContext): string =>
  `At the company it is ${dateFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(new Date())} (${timeZone}, ${dateFormat('en', { timeZone, weekday: 'long' }).format(new Date())}).`

/** The tools that an agent's settings switch on; what has been deleted meanwhile is not among them. */
export async function offeredTools(ctx: TenantContext, choices: readonly ToolChoice[]): Promise<OfferedTool[]> {
  const ids = choices.flatMap(({ tool }) => (isBuiltInTool(tool) ? [] : tool))
  const rows = ids.length > 0 ? await ctx.db.agentTool.findMany({ where: { id: { in: ids } } }) : []
  const byId = new Map(rows.map((row) => [row.id, row]))
  const labels = choices.some(({ tool }) => tool === 'label_conversation') ? await labelNames(ctx) : []
  return choices.flatMap(({ tool, mode }): OfferedTool[] => {
    if (isBuiltInTool(tool)) {
      const { description, isEffect } = BUILT_IN_TOOLS[tool]
      const when = tool === 'book_call_back' ? ` ${nowFor(ctx)}` : ''
      const known = { tool, name: tool, description: `${description}${when}`, isEffect, mode, company: null }
      if (tool !== 'label_conversation') return [{ ...known, parameters: BUILT_IN_TOOLS[tool].parameters }]
      return labels.length > 0 ? [{ ...known, parameters: z.strictObject({ label: z.enum(labels) }) }] : []
    }
    const company = byId.get(tool)
    if (!company) return []
    const { name, purpose: description, isEffect, parameters } = toolView(company)
    return [{ tool, name, description, parameters: parametersSchema(parameters), isEffect, mode, company }]
  })
}

/** As the model is told of them. */
export const declared = (tools: readonly OfferedTool[]): AiTool[] =>
  tools.map(({ name, description, parameters }) => {
    const { $schema: _, ...schema } = z.toJSONSchema(parameters, { io: 'input', unrepresentable: 'any' })
    return { name, description, parameters: schema }
  })

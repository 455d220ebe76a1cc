import { notFound } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { type CompanyToolView, type ToolMethod, toolParameter } from './schema'

type Row = {
  id: string
  name: string
  purpose: string
  method: string
  urlTemplate: string
  parameters: unknown
  headerNames: string[]
  isEffect: boolean
  timeoutMs: number
  retries: number
  version: number
}

export const toolView = (row: Row): CompanyToolView => ({
  id: row.id,
  name: row.name,
  purpose: row.purpose,
  method: row.method as ToolMethod,
  urlTemplate: row.urlTemplate,
  parameters: toolParameter.array().catch([]).parse(row.parameters),
  headerNames: row.headerNames,
  isEffect: row.isEffect,
  timeoutMs: row.timeoutMs,
  retries: row.retries,
  version: row.version,
})

/** @throws not_found */
export async function reachTool(ctx: TenantContext, id: string) {
  const row = await ctx.db.agentTool.findFirst({ where: { id } })
  if (!row) throw notFound('Tool')
  return row
}

export type CompanyTool = Awaited<ReturnType<typeof reachTool>>

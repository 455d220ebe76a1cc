import { listTools } from '@/lib/agents'
import { listFields, listTags } from '@/lib/contacts'
import { listAssignees } from '@/lib/conversations'
import { listLabels, listTeams } from '@/lib/inbox'
import { can, type TenantContext } from '@/lib/operations'
import type { Problem, StepFigures } from '@/lib/workflows/schema'

type Named = { id: string; name: string }
type Endpoint = Named & { parameters: readonly { name: string; isRequired: boolean }[] }

/** What the editor of a workflow needs to know of the company. */
export type EditorFacts = {
  labels: readonly Named[]
  teams: readonly Named[]
  members: readonly Named[]
  tags: readonly string[]
  fields: readonly { key: string; label: string }[]
  endpoints: readonly Endpoint[]
  timeZone: string
  problems: readonly Problem[]
  figures: readonly StepFigures[]
}

const named = (rows: readonly Named[]): Named[] => rows.map(({ id, name }) => ({ id, name }))

export async function loadEditorFacts(ctx: TenantContext) {
  const seesInbox = can(ctx.actor, 'conversations:read')
  const seesContacts = can(ctx.actor, 'contacts:read')
  const [labels, teams, members, fields, tags, endpoints] = await Promise.all([
    seesInbox ? listLabels(ctx, {}) : [],
    seesInbox ? listTeams(ctx, {}) : [],
    seesInbox ? listAssignees(ctx, {}) : [],
    seesContacts ? listFields(ctx, {}) : [],
    seesContacts ? listTags(ctx, {}) : [],
    listTools(ctx, {}),
  ])
  return {
    labels: named(labels),
    teams: named(teams),
    members: named(members),
    tags,
    fields: fields.filter(({ isArchived }) => !isArchived).map(({ key, label }) => ({ key, label })),
    endpoints: endpoints.map(({ id, name, parameters }) => ({
      id,
      name,
      parameters: parameters.map((one) => ({ name: one.name, isRequired: one.isRequired })),
    })),
    timeZone: ctx.tenant.timeZone,
  }
}

import type { TextSetup, WhatsappSetup } from '@/components/campaigns/message-setup'
import { getCampaignSettings } from '@/lib/campaigns'
import { listConnections } from '@/lib/channels'
import { listFiles } from '@/lib/content'
import { isAppError } from '@/lib/kernel'
import { can, type TenantContext } from '@/lib/operations'
import { tenantUrl } from '@/lib/tenancy'
import { getTemplate, listTemplates } from '@/lib/whatsapp-templates'
import type { TemplateView } from '@/lib/whatsapp-templates/schema'
import { variableChoices } from '../variable-choices'

const CHOICES = 50
const FILES = 60

/** The company's own fields of contacts that are in use. */
type Fields = readonly { key: string; label: string }[]

/** What text messages can be made of. */
export async function textSetup(ctx: TenantContext, fields: Fields): Promise<TextSetup> {
  const [{ items: connections }, { isPrivate }, variables] = await Promise.all([
    listConnections(ctx, { kind: 'sms' }),
    getCampaignSettings(ctx, {}),
    variableChoices(fields),
  ])
  const sender = { companyName: ctx.tenant.name, homeUrl: tenantUrl(ctx.tenant) }
  return { connections, variables, fields: fields.map(({ key }) => key), sender, isPrivate }
}

/** One that was deleted is none: the checks say so. */
async function templateOrNone(ctx: TenantContext, templateId: string): Promise<TemplateView[]> {
  try {
    return [await getTemplate(ctx, { templateId })]
  } catch (error) {
    if (isAppError(error, 'not_found')) return []
    throw error
  }
}

/** Those templates that are there, each once; none for who may not see them. */
export async function templatesKnown(ctx: TenantContext, ids: readonly (string | null)[]): Promise<TemplateView[]> {
  if (!can(ctx.actor, 'content:read')) return []
  const found = await Promise.all([...new Set(ids)].map((id) => (id ? templateOrNone(ctx, id) : [])))
  return found.flat()
}

/** What messages by WhatsApp can be made of. @param chosen the templates that they have already */
export async function whatsappSetup(
  ctx: TenantContext,
  fields: Fields,
  chosen: readonly (string | null)[],
): Promise<WhatsappSetup> {
  const mayRead = can(ctx.actor, 'content:read')
  const [{ items: connections }, templates, known, files, variables] = await Promise.all([
    listConnections(ctx, { kind: 'whatsapp' }),
    mayRead ? listTemplates(ctx, { status: 'approved', limit: CHOICES }) : { items: [] },
    templatesKnown(ctx, chosen),
    mayRead ? listFiles(ctx, { limit: FILES }) : { items: [] },
    variableChoices(fields),
  ])
  return {
    connections,
    variables,
    fields: fields.map(({ key }) => key),
    templates: templates.items,
    known,
    files: files.items.map(({ url, name, kind }) => ({ url, name, kind })),
    maySeePeople: can(ctx.actor, 'contacts:read'),
  }
}

import { isFirstWording } from '@/lib/agents'
import { getBranding } from '@/lib/branding'
import type { Permission, TenantContext } from '@/lib/operations'
import type { Feature } from '@/lib/tenancy'
import type { StepId } from './schema'

type StepDefinition = {
  id: StepId
  /** Who cannot do it is not asked. */
  permission: Permission
  /** Whose plan lacks it is not asked. */
  feature?: Feature
  href: string | null
  /** Read from what the company has, never from a note that somebody once did it. */
  isDone: (ctx: TenantContext) => Promise<boolean>
}

const SETTINGS = '/dashboard/settings'

/** The guide. A part of the product that comes later takes its place in this list, and in `STEP_IDS`. */
export const STEPS: readonly StepDefinition[] = [
  {
    id: 'profile',
    permission: 'company:write',
    href: null,
    isDone: async ({ tenant }) => Boolean(tenant.description && (tenant.defaultAudience || tenant.industry)),
  },
  {
    id: 'industry',
    permission: 'company:write',
    href: null,
    isDone: async (ctx) => (await ctx.db.segment.findFirst({ select: { id: true } })) !== null,
  },
  {
    id: 'branding',
    permission: 'branding:write',
    href: `${SETTINGS}/branding`,
    isDone: async (ctx) => {
      const { ownFields } = await getBranding(ctx, {})
      // The name is there from the beginning.
      return ownFields.some((field) => field !== 'companyName')
    },
  },
  {
    id: 'tone',
    permission: 'agents:write',
    href: '/dashboard/agents',
    isDone: async (ctx) => {
      const agents = await ctx.db.agent.findMany({ select: { tone: true, style: true, instructions: true }, take: 50 })
      return agents.some((agent) => !isFirstWording(agent))
    },
  },
  {
    id: 'knowledge',
    permission: 'knowledge:write',
    href: '/dashboard/knowledge/new',
    isDone: async (ctx) =>
      (await ctx.db.knowledgePage.findFirst({ where: { status: 'indexed' }, select: { id: true } })) !== null,
  },
  {
    id: 'contacts',
    permission: 'contacts:write',
    href: '/dashboard/contacts/imports',
    isDone: async (ctx) =>
      (await ctx.db.contactImport.findFirst({ where: { state: 'done' }, select: { id: true } })) !== null,
  },
  {
    id: 'channels',
    permission: 'agents:read',
    href: `${SETTINGS}/channels/web-chat`,
    // Somebody has written from a page on which the chat was put.
    isDone: async (ctx) =>
      (await ctx.db.conversation.findFirst({
        where: { channel: 'web_chat', pageUrl: { not: null } },
        select: { id: true },
      })) !== null,
  },
  {
    id: 'mail',
    permission: 'email_identity:write',
    href: `${SETTINGS}/email`,
    // A mail has come in, by a mailbox that is read or by an address that it was handed on to.
    isDone: async (ctx) =>
      (await ctx.db.conversation.findFirst({ where: { channel: 'email' }, select: { id: true } })) !== null,
  },
  {
    id: 'whatsapp',
    permission: 'campaigns:admin',
    feature: 'campaigns',
    href: `${SETTINGS}/channels/whatsapp`,
    // A number that Meta knows, and of which it has told us something.
    isDone: async (ctx) =>
      (await ctx.db.channelConnection.findFirst({
        where: { kind: 'whatsapp', workedAt: { not: null }, heardAt: { not: null } },
        select: { id: true },
      })) !== null,
  },
  {
    id: 'team',
    permission: 'members:write',
    href: `${SETTINGS}/team`,
    isDone: async (ctx) => (await ctx.db.member.count({ where: { status: { not: 'disabled' } } })) > 1,
  },
  {
    id: 'campaign',
    permission: 'campaigns:write',
    feature: 'campaigns',
    href: '/dashboard/campaigns',
    isDone: async (ctx) =>
      (await ctx.db.campaign.findFirst({
        where: { sequenceId: null, status: { not: 'draft' } },
        select: { id: true },
      })) !== null,
  },
  {
    id: 'test',
    permission: 'conversations:read',
    href: '/',
    isDone: async (ctx) =>
      (await ctx.db.message.findFirst({ where: { authorKind: 'agent' }, select: { id: true } })) !== null,
  },
]

import { z } from 'zod'
import { notFound } from '@/lib/kernel'
import { query, type TenantContext, tenantContext } from '@/lib/operations'
import type { TenantDb } from '@/lib/tenancy'
import { readFileLink } from './file-link'
import { howOpened, openFileOf } from './open-file-of'

/** The customer's conversation may have been moved to another account of the company. */
const wholeCompany = (ctx: TenantContext): TenantDb => tenantContext(ctx.tenant, ctx.actor, ctx.request, null).db

/** A file of a chat, for whoever has its link. @throws not_found also for a link whose time is over */
export const openChatFile = query({
  name: 'conversations.open-chat-file',
  access: 'public',
  input: z.strictObject({ token: z.string().max(200), ...howOpened }),
  handler: ({ ctx, input: { token, ...rest } }) => {
    const id = readFileLink(ctx.tenantId, token)
    if (!id) throw notFound('File')
    return openFileOf(wholeCompany(ctx), { id, message: { isNote: false } }, rest)
  },
})

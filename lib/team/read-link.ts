import { query } from '@/lib/operations'
import { findLink } from './links'
import { readLinkInput } from './schema'

/** Whom a one-time link is for, while it can still be used; else null. */
export const readLink = query({
  name: 'links.read',
  access: 'public',
  input: readLinkInput,
  handler: async ({ ctx, input }) => {
    const link = await findLink(ctx, input.kind, input.token)
    if (!link) return null
    const { emailNormalized, name, status } = link.member
    return { email: link.email ?? emailNormalized, name: status === 'invited' ? '' : name }
  },
})

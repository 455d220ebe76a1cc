import { can, isOwnOnly, type TenantContext } from '@/lib/operations'

/** Segments belong to everybody: whoever changes own contacts alone changes none. */
export const mayChangeSegments = (ctx: TenantContext): boolean =>
  can(ctx.actor, 'contacts:write') && !isOwnOnly(ctx, 'contacts:write')

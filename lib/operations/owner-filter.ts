import type { Prisma } from '@/lib/db'
import { forbidden } from '@/lib/kernel'
import type { TenantContext } from './context'
import { permissionScope } from './permissions'
import type { Action, OwnedResource } from './resources'

type Filters = {
  conversations: Prisma.ConversationWhereInput
  contacts: Prisma.ContactWhereInput
  leads: Prisma.LeadWhereInput
  canned_replies: Prisma.CannedReplyWhereInput
  agents: Prisma.AgentWhereInput
  articles: Prisma.HelpArticleWhereInput
}

/** What makes a row a member's own. Unassigned conversations are nobody's; a contact is also theirs who talks with it. */
const OWN: { [Name in OwnedResource]: (memberId: string) => Filters[Name] } = {
  conversations: (memberId) => ({ assigneeId: memberId }),
  contacts: (memberId) => ({ OR: [{ ownerId: memberId }, { conversations: { some: { assigneeId: memberId } } }] }),
  leads: (memberId) => ({ ownerId: memberId }),
  canned_replies: (memberId) => ({ ownerId: memberId }),
  agents: (memberId) => ({ ownerId: memberId }),
  articles: (memberId) => ({ ownerId: memberId }),
}

/** Matches no row: the scope `own` of somebody who can own nothing. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Whether an actor holds a permission for its own rows alone. */
export const isOwnOnly = (ctx: TenantContext, permission: `${OwnedResource}:${Action}`): boolean =>
  permissionScope(ctx.actor, permission) === 'own'

/**
 * The rows of a resource that the actor's permission reaches: a condition that every handler of the resource puts into
 * its reads and changes. Empty where the permission reaches all rows.
 */
export function ownerFilter<Name extends OwnedResource>(
  ctx: TenantContext,
  permission: `${Name}:${Action}`,
): Filters[Name] {
  if (!isOwnOnly(ctx, permission)) return {}
  const resource = permission.slice(0, permission.indexOf(':')) as Name
  return OWN[resource](ownerOf(ctx) ?? NOBODY)
}

/** For what belongs to nobody: categories, segments. Whoever has only own rows changes none. @throws forbidden */
export function assertAllRows(ctx: TenantContext, permission: `${OwnedResource}:${Action}`): void {
  if (isOwnOnly(ctx, permission)) throw forbidden()
}

/** The member whose own rows an actor reads and makes: itself, or the owner of its key. */
export function ownerOf({ actor }: TenantContext): string | null {
  if (actor.kind === 'member') return actor.id
  return actor.kind === 'api_key' ? actor.ownerId : null
}

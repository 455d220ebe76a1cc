import { forbidden } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'

/** Under which name a member, or a program of the company, writes. */
export async function staffAuthor(
  ctx: TenantContext,
): Promise<{ id: string | null; name: string; email: string | null }> {
  if (ctx.actor.kind !== 'member') return { id: null, name: ctx.tenant.name, email: null }
  const member = await ctx.db.member.findFirst({
    where: { id: ctx.actor.id },
    select: { name: true, emailNormalized: true },
  })
  return { id: ctx.actor.id, name: member?.name ?? ctx.actor.label, email: member?.emailNormalized ?? null }
}

/** @throws forbidden when it is a program that acts: only a person can hold a conversation */
export function actingMemberId(ctx: TenantContext): string {
  if (ctx.actor.kind !== 'member') throw forbidden('Only a member can do this')
  return ctx.actor.id
}

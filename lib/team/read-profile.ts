import { notFound } from '@/lib/kernel'
import { noInput } from '@/lib/kernel/schema'
import { permissionsOf, query } from '@/lib/operations'
import { actingMember } from './acting-member'
import { memberColumns, memberView } from './member-view'
import { grantsOfMember } from './role-grants'

/** Oneself, with the permissions of one's role. */
export const readProfile = query({
  name: 'profile.read',
  access: 'member',
  input: noInput,
  route: { method: 'GET', path: '/profile', summary: 'Read your own profile' },
  handler: async ({ ctx }) => {
    const row = await ctx.db.member.findFirst({
      where: { id: actingMember(ctx).memberId },
      select: { ...memberColumns, locale: true, timeZone: true, needsOnboarding: true },
    })
    if (!row) throw notFound('Member')
    const { locale, timeZone, needsOnboarding } = row
    return { ...memberView(row), locale, timeZone, needsOnboarding, permissions: permissionsOf(grantsOfMember(row)) }
  },
})

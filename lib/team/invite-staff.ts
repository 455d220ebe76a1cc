import type { z } from 'zod'
import { conflict } from '@/lib/kernel'
import { type PlatformContext, platformCommand } from '@/lib/operations'
import { mailStaffInvitation, newStaffLink } from './staff-invitations'
import { inviteStaffInput, staffInvitationInput } from './staff-schema'

const keepInvitation = platformCommand({
  name: 'staff.invite',
  access: 'team:write',
  input: inviteStaffInput,
  handler: async ({ ctx, db, input, audit }) => {
    const { email, name, role } = input
    const known = await db.staff.findFirst({ where: { emailNormalized: email }, select: { id: true } })
    if (known) throw conflict('Somebody with this address is on the team already.')
    const { token, ...link } = newStaffLink()
    const data = { name, role, invitedBy: ctx.actor.label, ...link }
    const { id } = await db.staffInvitation.upsert({
      where: { emailNormalized: email },
      create: { emailNormalized: email, ...data },
      update: data,
    })
    audit({ resourceId: id, after: { email, role } })
    return { id, letter: { email, name, by: ctx.actor.label, token, expiresAt: link.expiresAt } }
  },
})

const renewInvitation = platformCommand({
  name: 'staff.resend-invitation',
  access: 'team:write',
  input: staffInvitationInput,
  handler: async ({ ctx, db, input, audit }) => {
    const { token, ...link } = newStaffLink()
    const row = await db.staffInvitation.update({ where: { id: input.id }, data: link })
    audit({ resourceId: row.id })
    const { emailNormalized: email, name } = row
    return { id: row.id, letter: { email, name, by: ctx.actor.label, token, expiresAt: link.expiresAt } }
  },
})

/** Asks somebody to join the platform's staff; a second time replaces the first. @throws conflict, EmailFailure */
export const inviteStaff = Object.assign(
  async (ctx: PlatformContext, input: z.input<typeof inviteStaffInput>, locale: string | null = null) => {
    const { id, letter } = await keepInvitation(ctx, input)
    await mailStaffInvitation({ ...letter, locale })
    return { id }
  },
  { definition: keepInvitation.definition },
)

/** Sends the mail again with a new link; the one before stops working. @throws not_found, EmailFailure */
export const resendStaffInvitation = Object.assign(
  async (ctx: PlatformContext, input: z.input<typeof staffInvitationInput>, locale: string | null = null) => {
    const { id, letter } = await renewInvitation(ctx, input)
    await mailStaffInvitation({ ...letter, locale })
    return { id }
  },
  { definition: renewInvitation.definition },
)

import { z } from 'zod'
import { platformDb } from '@/lib/db'
import { AppError, newId, uuid } from '@/lib/kernel'
import { type Actor, type PlatformContext, platformCommand } from '@/lib/operations'
import { isPassword } from './passwords'
import { signInInput } from './schema'
import { ABSOLUTE_MS } from './session-rules'
import type { SignedIn } from './sign-in'
import { signInAttempt } from './throttles'

const openStaffSession = platformCommand({
  name: 'staff_sessions.open',
  access: 'staff',
  input: z.strictObject({ sessionId: uuid, staffId: uuid }),
  handler: async ({ ctx, db, input, audit }) => {
    await db.staffSession.deleteMany({ where: { staffId: input.staffId, expiresAt: { lt: new Date() } } })
    await db.staffSession.create({
      data: {
        id: input.sessionId,
        staffId: input.staffId,
        expiresAt: new Date(Date.now() + ABSOLUTE_MS),
        ip: ctx.request.ip,
        userAgent: ctx.request.userAgent?.slice(0, 300) ?? null,
      },
    })
    audit({ resourceId: input.sessionId })
  },
})

const noteRefusal = platformCommand({
  name: 'staff_sessions.refuse',
  access: 'public',
  input: z.strictObject({ email: z.string() }),
  handler: async ({ audit, input }) => audit({ detail: input.email }),
})

/** Sign-in on the console: the same rules as for members. @throws rate_limited, invalid */
export async function signInStaff(ctx: PlatformContext, given: z.input<typeof signInInput>): Promise<SignedIn | null> {
  const input = signInInput.safeParse(given)
  if (!input.success) throw new AppError('invalid', 'e-mail address and password are required')
  const { email, password } = input.data
  const attempt = signInAttempt('console', email, ctx.request.ip)
  await attempt.take()
  const staff = await platformDb().staff.findUnique({ where: { emailNormalized: email } })
  const isRight = await isPassword(staff?.passwordHash, password)
  if (!staff || !isRight || staff.status !== 'active') {
    await noteRefusal(ctx, { email })
    return null
  }
  await attempt.forgive()
  const sessionId = newId()
  const actor: Actor = { kind: 'staff', id: staff.id, label: staff.name, role: staff.role, sessionId }
  await openStaffSession({ actor, request: ctx.request }, { sessionId, staffId: staff.id })
  return { sessionId, memberId: staff.id, name: staff.name, email }
}

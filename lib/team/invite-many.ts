import { emailAddress, isAppError, isUuid, line, newId } from '@/lib/kernel'
import { beyond, type CommandContext, command, takeStanding } from '@/lib/operations'
import { accountOf, type ChosenRole, chosenRole, roleToGive } from './chosen-role'
import { type InvitationResult, inviteManyInput } from './invitation-schema'
import { isBuiltInRole } from './role-schema'
import { SEATS } from './team-lock'

export const INVITATION_WANTED = 'member.invitation_wanted'

type Row = { email: string; name: string; role: string }
type Judged = { result: InvitationResult; email: string; name: string; role: ChosenRole | null }

const personName = line(120)

/** Roles that rows name, each looked up once. */
function roleFinder(ctx: CommandContext, usual: ChosenRole) {
  const known = new Map<string, ChosenRole | null>([['', usual]])
  const find = async (words: string): Promise<ChosenRole | null> => {
    const named = isBuiltInRole(words.toLowerCase())
      ? null
      : await ctx.db.role.findFirst({ where: { name: { equals: words, mode: 'insensitive' } }, select: { id: true } })
    const key = named?.id ?? words.toLowerCase()
    if (!isBuiltInRole(key) && !isUuid(key)) return null
    try {
      return await chosenRole(ctx, key, accountOf(ctx))
    } catch (error) {
      if (isAppError(error)) return null
      throw error
    }
  }
  return async (given: string): Promise<ChosenRole | null> => {
    const words = given.trim()
    if (!known.has(words)) known.set(words, await find(words))
    return known.get(words) ?? null
  }
}

async function judge(
  ctx: CommandContext,
  row: Row,
  roleNamed: (words: string) => Promise<ChosenRole | null>,
  taken: { team: ReadonlySet<string>; before: Set<string> },
): Promise<Judged> {
  const address = emailAddress.safeParse(row.email)
  const name = row.name.trim() === '' ? null : personName.safeParse(row.name)
  const role = await roleNamed(row.role)
  const email = address.success ? address.data : row.email
  const fallback = email.split('@')[0] ?? email
  const judged = (result: InvitationResult): Judged => ({ result, email, name: name?.data ?? fallback, role })
  if (!address.success) return judged('wrong_email')
  if (name && !name.success) return judged('wrong_name')
  if (!role) return judged('wrong_role')
  if (beyond(ctx.actor, role.grants, accountOf(ctx)).length > 0) return judged('role_too_wide')
  if (taken.team.has(email)) return judged('known')
  if (taken.before.has(email)) return judged('twice')
  taken.before.add(email)
  return judged('invited')
}

/** One seat after the other, for as many as there are. */
async function takeSeats(ctx: CommandContext, judged: readonly Judged[]): Promise<void> {
  let isFull = false
  for (const row of judged) {
    if (row.result !== 'invited') continue
    if (!isFull) {
      try {
        await takeStanding(ctx, SEATS)
        continue
      } catch (error) {
        if (!isAppError(error, 'limit_exceeded')) throw error
        isFull = true
      }
    }
    row.result = 'no_seat'
  }
}

/** Takes seats and leaves the mails to a job. */
async function invite(ctx: CommandContext, judged: readonly Judged[]): Promise<number> {
  const members = judged.flatMap(({ result, email, name, role }) =>
    result === 'invited' && role
      ? [{ id: newId(), emailNormalized: email, name, role: role.role, roleId: role.roleId, status: 'invited' }]
      : [],
  )
  if (members.length > 0) await ctx.db.member.createMany({ data: members })
  const inviterId = ctx.actor.kind === 'member' ? ctx.actor.id : null
  for (const { id } of members) {
    ctx.emit('member.invited', { memberId: id })
    ctx.emit(INVITATION_WANTED, { memberId: id, inviterId })
  }
  return members.length
}

/** Invites a list of people: each row gets a result of its own, in the order of the rows. */
export const inviteMany = command({
  name: 'members.invite-many',
  access: 'members:write',
  input: inviteManyInput,
  route: { method: 'POST', path: '/members/bulk', summary: 'Invite many members', tags: ['Members'] },
  handler: async ({ ctx, input }) => {
    const usual = await roleToGive(ctx, input.role, accountOf(ctx))
    const addresses = input.rows.flatMap(({ email }) => emailAddress.safeParse(email).data ?? [])
    const team = await ctx.db.member.findMany({
      where: { emailNormalized: { in: addresses } },
      select: { emailNormalized: true },
    })
    const taken = { team: new Set(team.map((row) => row.emailNormalized)), before: new Set<string>() }
    const roleNamed = roleFinder(ctx, usual)
    const judged: Judged[] = []
    for (const row of input.rows) judged.push(await judge(ctx, row, roleNamed, taken))
    if (!input.isTrial) await takeSeats(ctx, judged)
    const invited = input.isTrial ? 0 : await invite(ctx, judged)
    ctx.audit({ after: { rows: input.rows.length, invited, isTrial: input.isTrial } })
    return { invited, results: judged.map(({ email, name, result }) => ({ email, name, result })) }
  },
})

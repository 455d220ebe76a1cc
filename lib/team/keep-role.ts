import type { Prisma } from '@/lib/db'
import { conflict, notFound } from '@/lib/kernel'
import { type CommandContext, type Grant, grantsOf, linesOf } from '@/lib/operations'

const MOST_ROLES = 100

type State = { name: string; description: string; permissions: readonly Grant[] }

/** Lines as they are kept: in the catalogue's order, one for each resource and scope. */
export const keptLines = (lines: readonly Grant[]): Prisma.InputJsonValue =>
  linesOf(grantsOf(lines)) as unknown as Prisma.InputJsonValue

/** @throws conflict for a name that another role has */
export async function assertNameIsFree(ctx: CommandContext, name: string, exceptId?: string): Promise<void> {
  const same = await ctx.db.role.count({
    where: { name: { equals: name, mode: 'insensitive' }, ...(exceptId ? { id: { not: exceptId } } : {}) },
  })
  if (same) throw conflict('Another role has this name.')
}

/** Keeps the state that a role has now. */
async function keepVersion(ctx: CommandContext, roleId: string, version: number, state: State, restoredFrom?: number) {
  await ctx.db.roleVersion.create({
    data: {
      roleId,
      version,
      name: state.name,
      description: state.description,
      permissions: keptLines(state.permissions),
      restoredFrom: restoredFrom ?? null,
      changedById: ctx.actor.id,
      changedByName: ctx.actor.label,
    },
  })
}

/** A new role with its first version. */
export async function makeRole(ctx: CommandContext, state: State) {
  await assertNameIsFree(ctx, state.name)
  if ((await ctx.db.role.count()) >= MOST_ROLES) throw conflict('There are too many roles. Delete one first.')
  const row = await ctx.db.role.create({
    data: { name: state.name, description: state.description, permissions: keptLines(state.permissions) },
  })
  await keepVersion(ctx, row.id, 1, state)
  return row
}

/** Another state of a role, as its next version. @throws conflict when somebody saved since `version` was seen */
export async function changeRoleState(
  ctx: CommandContext,
  roleId: string,
  version: number,
  state: State,
  restoredFrom?: number,
) {
  await assertNameIsFree(ctx, state.name, roleId)
  const [row] = await ctx.db.role.updateManyAndReturn({
    where: { id: roleId, version },
    data: {
      name: state.name,
      description: state.description,
      permissions: keptLines(state.permissions),
      version: { increment: 1 },
    },
  })
  if (!row) throw conflict('Somebody else has saved this role meanwhile. Reload to see their changes.')
  await keepVersion(ctx, roleId, row.version, state, restoredFrom)
  return row
}

/** @throws not_found */
export async function roleOf(ctx: CommandContext, roleId: string) {
  const row = await ctx.db.role.findFirst({ where: { id: roleId } })
  if (!row) throw notFound('Role')
  return row
}

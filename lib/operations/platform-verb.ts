import type { Route } from '@orpc/server'
import type { z } from 'zod'
import { type PlatformClient, PlatformPrisma, platformDb } from '@/lib/db'
import { AppError, forbidden, unauthenticated } from '@/lib/kernel'
import type { Actor, RequestInfo } from './actor'
import { withoutSecrets } from './audit'
import type { AuditEntry } from './context'
import { type StaffRight, staffRoleMay } from './staff-rights'

/** Whoever works in the platform plane: staff on the console, the public sign-up, or a job. Never a company's member. */
export type PlatformContext = { readonly actor: Actor; readonly request: RequestInfo }

type PlatformTransaction = Parameters<Parameters<PlatformClient['$transaction']>[0]>[0]

/**
 * A right of the platform's staff; `staff`: anyone signed in on the console; `super_admin`: that role alone; `public`: the
 * platform's own site.
 */
export type PlatformAccess = StaffRight | 'staff' | 'super_admin' | 'public' | 'system'

export type PlatformDefinition<Input extends z.ZodType> = {
  name: string
  access: PlatformAccess
  input: Input
  /** Opens the verb at `/api/v1<path>` of the console's host. */
  route?: Pick<Route, 'method' | 'path' | 'summary' | 'tags' | 'successStatus'>
}

/** Whether whoever acts has a right on the console; jobs have every one. */
export const staffMay = ({ actor }: Pick<PlatformContext, 'actor'>, right: StaffRight): boolean =>
  actor.kind === 'system' || (actor.kind === 'staff' && staffRoleMay(actor.role, right))

function isAllowed(actor: Actor, access: PlatformAccess): boolean {
  if (actor.kind !== 'staff') return false
  if (access === 'staff') return staffRoleMay(actor.role, 'console:read')
  if (access === 'super_admin') return actor.role === 'super_admin'
  return access !== 'public' && access !== 'system' && staffRoleMay(actor.role, access)
}

function authorise(actor: Actor, access: PlatformAccess): void {
  if (actor.kind === 'system' || access === 'public') return
  if (actor.kind === 'anonymous') throw unauthenticated()
  if (!isAllowed(actor, access)) throw forbidden()
}

function parse<Input extends z.ZodType>(schema: Input, input: unknown): z.output<Input> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const issues = result.error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: issue.message,
  }))
  throw new AppError('invalid', issues.map((issue) => `${issue.path}: ${issue.message}`).join('; '), {
    userMessage: 'Please check the highlighted fields.',
    issues,
  })
}

const json = (value: unknown) =>
  value === undefined ? PlatformPrisma.DbNull : (withoutSecrets(value) as PlatformPrisma.InputJsonValue)

async function writePlatformAudit(
  db: PlatformTransaction,
  ctx: PlatformContext,
  action: string,
  result: 'success' | 'failure',
  entry: AuditEntry,
): Promise<void> {
  await db.platformAudit.create({
    data: {
      actorKind: ctx.actor.kind,
      actorId: ctx.actor.id,
      actorLabel: ctx.actor.label,
      action,
      resource: action.split('.')[0] ?? action,
      resourceId: entry.resourceId ?? null,
      before: json(entry.before),
      after: json(entry.after),
      result,
      detail: entry.detail ?? null,
      ip: ctx.request.ip,
      userAgent: ctx.request.userAgent,
    },
  })
}

/** Reads the platform plane. */
export function platformQuery<Input extends z.ZodType, Output>(
  definition: PlatformDefinition<Input> & {
    handler: (args: { ctx: PlatformContext; db: PlatformClient; input: z.output<Input> }) => Promise<Output>
  },
) {
  const run = async (ctx: PlatformContext, input: z.input<Input>): Promise<Output> => {
    authorise(ctx.actor, definition.access)
    return definition.handler({ ctx, db: platformDb(), input: parse(definition.input, input) })
  }
  return Object.assign(run, { definition: definition as PlatformDefinition<Input> })
}

/** Changes the platform plane: one transaction with its audit row; refused attempts are kept too. */
export function platformCommand<Input extends z.ZodType, Output>(
  definition: PlatformDefinition<Input> & {
    handler: (args: {
      ctx: PlatformContext
      db: PlatformTransaction
      input: z.output<Input>
      audit: (entry: AuditEntry) => void
    }) => Promise<Output>
  },
) {
  const run = async (ctx: PlatformContext, input: z.input<Input>): Promise<Output> => {
    try {
      authorise(ctx.actor, definition.access)
    } catch (error) {
      if (ctx.actor.kind !== 'anonymous') {
        await platformDb().$transaction((db) => writePlatformAudit(db, ctx, definition.name, 'failure', {}))
      }
      throw error
    }
    const parsed = parse(definition.input, input)
    return platformDb().$transaction(async (db) => {
      let entry: AuditEntry = {}
      const output = await definition.handler({
        ctx,
        db,
        input: parsed,
        audit: (given) => {
          entry = given
        },
      })
      await writePlatformAudit(db, ctx, definition.name, 'success', entry)
      return output
    })
  }
  return Object.assign(run, { definition: definition as PlatformDefinition<Input>, isCommand: true as const })
}

import { call, ORPCError, os, type Route } from '@orpc/server'
import type { z } from 'zod'
import { AppError, featureNotAvailable, forbidden, isAppError, newId, unauthenticated } from '@/lib/kernel'
import {
  enterAccount,
  type Feature,
  hasFeature,
  type StandingResource,
  signalOutbox,
  type TenantDb,
} from '@/lib/tenancy'
import { writeAudit } from './audit'
import { type AuditEntry, type CommandContext, type EventPayload, type TenantContext, tenantContext } from './context'
import { takeStanding } from './limits'
import { permissionScope } from './permissions'
import type { Permission } from './resources'

export type VerbKind = 'query' | 'command' | 'task'

/**
 * Who may call a verb: holders of a permission; any signed-in member (`member`); the end customer whose conversation it
 * is (`contact`); anyone on the company's host (`public`); jobs alone (`system`).
 */
export type Access = Permission | 'member' | 'contact' | 'public' | 'system'

export type VerbDefinition<Input extends z.ZodType> = {
  /** `<resource>.<verb>`: the key in the audit log and the operation id of the API. */
  name: string
  access: Access
  feature?: Feature
  /** Works on rows of all accounts for those of the main account whose permission reaches the whole tenant. */
  spansAccounts?: boolean
  input: Input
  /** A company that is closing can only be looked at, restored and left; commands that belong to that say so. */
  worksWhileClosing?: boolean
  /** Opens the verb at `/api/v1<path>`. */
  route?: Pick<Route, 'method' | 'path' | 'summary' | 'description' | 'tags' | 'successStatus'>
}

type Handler<Context, Input extends z.ZodType, Output> = (args: {
  ctx: Context
  input: z.output<Input>
}) => Promise<Output>

export type VerbProcedureContext = { ctx: TenantContext }

export type Verb<Input extends z.ZodType = z.ZodType, Output = unknown> = {
  (ctx: TenantContext, input: z.input<Input>): Promise<Output>
  readonly kind: VerbKind
  readonly definition: VerbDefinition<Input>
  /** The same verb as an oRPC procedure, for the doors that are generated. */
  readonly procedure: ReturnType<typeof buildProcedure>
}

const base = os.$context<VerbProcedureContext>()

function isAllowed(ctx: TenantContext, access: Access): boolean {
  const { actor } = ctx
  if (actor.kind === 'system') return true
  if (access === 'public') return true
  if (access === 'contact') return actor.kind === 'contact' && actor.conversationId !== null
  if (access === 'member') return actor.kind === 'member'
  if (access === 'system') return false
  const scope = permissionScope(actor, access)
  // Outside of their own account, or over several, only those act whose right is the whole tenant's.
  const isStaff = actor.kind === 'member' || actor.kind === 'api_key'
  const isAway = isStaff && ctx.accountId !== (actor.subTenantId ?? ctx.tenantId)
  return scope !== null && (scope === 'tenant' || !isAway)
}

type Guarded = Pick<VerbDefinition<z.ZodType>, 'access' | 'feature' | 'worksWhileClosing'>

/** Members and visitors change nothing of a company that is closing, and support nothing while it only looks. */
function assertMayChange({ tenant, actor }: TenantContext, { worksWhileClosing }: Guarded): void {
  if (actor.kind === 'system') return
  if (tenant.status === 'closing' && !worksWhileClosing) {
    throw forbidden('This company is being closed. Restore it before you change anything.')
  }
  if (actor.kind === 'staff' && !actor.visit?.allowsChanges) {
    throw forbidden('This is a visit by support that may only look. Nothing was changed.')
  }
}

function authorise(ctx: TenantContext, kind: VerbKind, definition: Guarded): void {
  if (kind === 'command') assertMayChange(ctx, definition)
  if (!isAllowed(ctx, definition.access)) {
    throw ctx.actor.kind === 'anonymous' ? unauthenticated() : forbidden()
  }
  if (definition.feature && !hasFeature(ctx.tenant, definition.feature)) throw featureNotAvailable(definition.feature)
}

function buildProcedure<Input extends z.ZodType>(
  kind: VerbKind,
  definition: VerbDefinition<Input>,
  run: (ctx: TenantContext, input: z.output<Input>) => Promise<unknown>,
  refused: (ctx: TenantContext, error: unknown) => Promise<void>,
) {
  return base
    .route({ operationId: definition.name, ...definition.route })
    .use(async ({ context, next }) => {
      try {
        authorise(context.ctx, kind, definition)
        return await next()
      } catch (error) {
        await refused(context.ctx, error)
        throw error
      }
    })
    .input(definition.input)
    .handler(({ context, input }) => run(context.ctx, input as z.output<Input>))
}

/** oRPC reports bad input in its own error; rooms and doors know one kind. */
export function toAppError(error: unknown): unknown {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return error
  const issues = (error.data as { issues?: { path?: PropertyKey[]; message: string }[] } | undefined)?.issues ?? []
  const fields = issues.map((issue) => ({ path: (issue.path ?? []).map(String).join('.'), message: issue.message }))
  const first = fields[0]
  return new AppError('invalid', first ? `${first.path || 'input'}: ${first.message}` : 'invalid input', {
    userMessage: 'Please check the highlighted fields.',
    issues: fields,
  })
}

const REFUSALS: Readonly<Record<VerbKind, readonly string[]>> = {
  query: ['forbidden'],
  task: ['forbidden'],
  command: ['forbidden', 'unauthenticated', 'feature_not_available', 'limit_exceeded'],
}

/** What somebody known was not allowed to do is kept. */
async function auditRefusal(ctx: TenantContext, kind: VerbKind, name: string, error: unknown): Promise<void> {
  if (!isAppError(error) || !REFUSALS[kind].includes(error.code) || ctx.actor.kind === 'anonymous') return
  await writeAudit(ctx, name, 'failure', { detail: error.message })
}

/** For what a verb calls inside itself: the answer that counts is its own. */
function withoutCommit({ atCommit: _, ...ctx }: TenantContext): TenantContext {
  return ctx
}

/** The context that a verb works in: wider than the caller's for one that spans accounts, where the permission does too. */
function reachOf(ctx: TenantContext, { access, spansAccounts }: VerbDefinition<z.ZodType>): TenantContext {
  if (!spansAccounts || !access.includes(':') || ctx.accountId !== ctx.tenantId) return ctx
  if (permissionScope(ctx.actor, access as Permission) !== 'tenant') return ctx
  return { ...tenantContext(ctx.tenant, ctx.actor, ctx.request, null), ...(ctx.atCommit && { atCommit: ctx.atCommit }) }
}

function makeVerb<Input extends z.ZodType, Output>(
  kind: VerbKind,
  definition: VerbDefinition<Input>,
  work: (ctx: TenantContext, input: z.output<Input>) => Promise<Output>,
): Verb<Input, Output> {
  const run = (ctx: TenantContext, input: z.output<Input>) => work(reachOf(ctx, definition), input)
  const procedure = buildProcedure(kind, definition, run, (ctx, error) =>
    auditRefusal(ctx, kind, definition.name, error),
  )
  const invoke = async (ctx: TenantContext, input: z.input<Input>): Promise<Output> => {
    try {
      return (await call(procedure, input as never, { context: { ctx } })) as Output
    } catch (error) {
      throw toAppError(error)
    }
  }
  return Object.assign(invoke, { kind, definition, procedure }) as unknown as Verb<Input, Output>
}

/** Reads; never writes. */
export const query = <Input extends z.ZodType, Output>(
  definition: VerbDefinition<Input> & { handler: Handler<TenantContext, Input, Output> },
): Verb<Input, Output> => makeVerb('query', definition, (ctx, input) => definition.handler({ ctx, input }))

/** Talks with the outside: no transaction, may run twice, ends by calling a command. */
export const task = <Input extends z.ZodType, Output>(
  definition: VerbDefinition<Input> & { handler: Handler<TenantContext, Input, Output> },
): Verb<Input, Output> =>
  makeVerb('task', definition, (ctx, input) => definition.handler({ ctx: withoutCommit(ctx), input }))

type CommandDefinition<Input extends z.ZodType, Output> = VerbDefinition<Input> & {
  /** Takes one (or `amount`) of a standing limit of the plan before the handler runs. */
  limit?: { resource: StandingResource; amount?: (input: z.output<Input>) => number }
  /**
   * The row that a command is about. Who looks at all accounts of a company changes it inside the account that it belongs to;
   * a command that names no row works in the main account then.
   */
  about?: { model: keyof typeof ROW_OF; id: (input: z.output<Input>) => string }
  /** False for what happens all the time and is a row of its own (a customer's message, a read mark). */
  isAudited?: boolean
  handler: Handler<CommandContext, Input, Output>
}

type FindAccount = { where: { id: string }; select: { subTenantId: true } }
const ROW_OF = {
  conversation: (db: TenantDb, find: FindAccount) => db.conversation.findFirst(find),
  scheduledReply: (db: TenantDb, find: FindAccount) => db.scheduledReply.findFirst(find),
  macro: (db: TenantDb, find: FindAccount) => db.macro.findFirst(find),
  team: (db: TenantDb, find: FindAccount) => db.team.findFirst(find),
  assignmentRule: (db: TenantDb, find: FindAccount) => db.assignmentRule.findFirst(find),
  inboxView: (db: TenantDb, find: FindAccount) => db.inboxView.findFirst(find),
  label: (db: TenantDb, find: FindAccount) => db.label.findFirst(find),
  mailbox: (db: TenantDb, find: FindAccount) => db.mailbox.findFirst(find),
  contact: (db: TenantDb, find: FindAccount) => db.contact.findFirst(find),
  segment: (db: TenantDb, find: FindAccount) => db.segment.findFirst(find),
  campaign: (db: TenantDb, find: FindAccount) => db.campaign.findFirst(find),
  sequence: (db: TenantDb, find: FindAccount) => db.sequence.findFirst(find),
  callBack: (db: TenantDb, find: FindAccount) => db.callBack.findFirst(find),
  workflow: (db: TenantDb, find: FindAccount) => db.workflow.findFirst(find),
  suppression: (db: TenantDb, find: FindAccount) => db.suppression.findFirst(find),
  lead: (db: TenantDb, find: FindAccount) => db.lead.findFirst(find),
  channelConnection: (db: TenantDb, find: FindAccount) => db.channelConnection.findFirst(find),
  whatsappTemplate: (db: TenantDb, find: FindAccount) => db.whatsappTemplate.findFirst(find),
  leadStage: (db: TenantDb, find: FindAccount) => db.leadStage.findFirst(find),
  leadRule: (db: TenantDb, find: FindAccount) => db.leadRule.findFirst(find),
  form: (db: TenantDb, find: FindAccount) => db.form.findFirst(find),
  landingPage: (db: TenantDb, find: FindAccount) => db.landingPage.findFirst(find),
  formSubmission: (db: TenantDb, find: FindAccount) => db.formSubmission.findFirst(find),
  draft: (db: TenantDb, find: FindAccount) => db.draft.findFirst(find),
  messagePrice: (db: TenantDb, find: FindAccount) => db.messagePrice.findFirst(find),
  draftSet: (db: TenantDb, find: FindAccount) => db.draftSet.findFirst(find),
}

/** The account that a command works in: its context's, or for one that sees all accounts, that of the row it is about. */
async function accountToChange<Input extends z.ZodType>(
  ctx: TenantContext,
  db: TenantDb,
  about: CommandDefinition<Input, unknown>['about'],
  input: z.output<Input>,
): Promise<string | null> {
  if (ctx.accountId !== null || ctx.actor.kind === 'system') return ctx.accountId
  const find = about && { where: { id: about.id(input) }, select: { subTenantId: true as const } }
  const row = find && (await ROW_OF[about.model](db, find))
  const accountId = row?.subTenantId ?? ctx.tenantId
  enterAccount(ctx.tenantId, accountId)
  return accountId
}

/** Changes rows: one transaction with the audit row and the outbox events, no network inside. */
export function command<Input extends z.ZodType, Output>(
  definition: CommandDefinition<Input, Output>,
): Verb<Input, Output> {
  const isAudited = definition.isAudited ?? true
  return makeVerb('command', definition, (ctx, input) =>
    ctx.db.$transaction(async (db) => {
      const events: { type: string; payload: EventPayload; dueAt: Date | null }[] = []
      let entry: AuditEntry = {}
      const inside: CommandContext = {
        ...withoutCommit(ctx),
        db,
        accountId: definition.spansAccounts ? ctx.accountId : await accountToChange(ctx, db, definition.about, input),
        emit: (type, payload, options) => void events.push({ type, payload, dueAt: options?.at ?? null }),
        audit: (given) => {
          entry = given
        },
      }
      if (definition.limit) {
        await takeStanding(inside, definition.limit.resource, definition.limit.amount?.(input) ?? 1)
      }
      const output = await definition.handler({ ctx: inside, input })
      if (isAudited) await writeAudit(inside, definition.name, 'success', entry)
      if (events.length) {
        await db.outboxEvent.createMany({ data: events.map((event) => ({ id: newId(), ...event })) })
        await signalOutbox(ctx.tenantId)
      }
      await ctx.atCommit?.(db, output, definition.route?.successStatus ?? 200)
      return output
    }),
  )
}

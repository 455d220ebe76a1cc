import { PLANNED_ANEW, Prisma, type RawTenantClient, type TenantScope, tenantScope } from '@/lib/db'

/** What a condition may speak of: views on the rows of one account. In it, `contact` stands for the contact that is looked at. */
export type ConditionTable =
  | 'account_click'
  | 'account_consent'
  | 'account_conversation'
  | 'account_lead'
  | 'account_recipient'
  | 'account_segment_member'

/** What is said of a contact, as SQL. Values are parameters of it, names of tables come from here. */
export type ContactCondition = (table: (name: ConditionTable) => Prisma.Sql) => Prisma.Sql

/** Whose contacts: those of one account (the main one has the tenant's own id). */
type Whose = { accountId: string; condition: ContactCondition }
type Compared = { segmentId: string } & Whose

/**
 * Contacts by conditions that people put together. Their statements run as the app's own role on views that show one account,
 * whatever the condition says, and change what row-level security lets them. The tenant is said in the statement too: then the
 * planner knows how many rows it has.
 */
export type SegmentFunctions = {
  count(whose: Whose): Promise<number>
  /** A few of them, in no order. `isRare`: where they are so few that all are looked through for them. */
  sample(whose: Whose, maxRows: number, isRare?: boolean): Promise<string[]>
  /** Nobody else compares contacts of this account with rules until the open transaction ends. */
  hold(accountId: string, waitMs: number): Promise<void>
  /** False where somebody else does. */
  tryHold(accountId: string): Promise<boolean>
  /** Makes the members exactly those who meet the condition, in seconds for a million. @returns how many there are now */
  refresh(compared: Compared): Promise<number>
  /** The same for these contacts alone. */
  compare(compared: Compared, contactIds: readonly string[]): Promise<void>
  /** The same for one slice of them, in the order of their ids: those after `after`, up to `upTo` (null: to the end). */
  compareSlice(compared: Compared, slice: { after: string; upTo: string | null }): Promise<void>
}

const LONGEST_REFRESH_MS = 100_000

type RawClient = Pick<RawTenantClient, '$queryRaw'>

export function segmentFunctions(client: RawClient, scope: TenantScope, schema: string): SegmentFunctions {
  const table = (name: string) => Prisma.raw(`"${schema}"."${name}"`)
  type Manner = Pick<TenantScope, 'statementMs' | 'isWhole'>
  const ask = <Row>(accountId: string, sql: Prisma.Sql, manner: Manner = {}): Promise<Row[]> => {
    if (scope.accountId !== null && scope.accountId !== accountId) throw new Error('a statement names another account')
    return tenantScope.run({ ...scope, accountId, ...manner }, async () =>
      client.$queryRaw<Row[]>(Prisma.sql`${Prisma.raw(PLANNED_ANEW)} ${sql}`),
    )
  }

  const which = ({ condition }: Whose) =>
    Prisma.sql`contact.tenant_id = ${scope.tenantId}::uuid AND (${condition(table)})`

  /** One statement sees one moment: who meets the condition, who belongs to the segment, and what differs. */
  const difference = ({ segmentId, ...whose }: Compared, only: (id: Prisma.Sql) => Prisma.Sql) => {
    const contacts = only(Prisma.sql`contact.id`)
    const members = only(Prisma.sql`member.contact_id`)
    return Prisma.sql`WITH matching AS MATERIALIZED (
        SELECT contact.id, contact.sub_tenant_id FROM ${table('account_contact')} AS contact WHERE ${which(whose)} ${contacts}
      ), gone AS (
        DELETE FROM ${table('segment_member')} AS member
        WHERE member.tenant_id = ${scope.tenantId}::uuid AND member.segment_id = ${segmentId}::uuid ${members}
          AND NOT EXISTS (SELECT FROM matching WHERE matching.id = member.contact_id)
        RETURNING member.contact_id
      ), added AS (
        INSERT INTO ${table('segment_member')} (tenant_id, sub_tenant_id, segment_id, contact_id)
        SELECT ${scope.tenantId}::uuid, matching.sub_tenant_id, ${segmentId}::uuid, matching.id FROM matching
        WHERE NOT EXISTS (SELECT FROM ${table('segment_member')} AS member WHERE member.tenant_id = ${scope.tenantId}::uuid
          AND member.segment_id = ${segmentId}::uuid AND member.contact_id = matching.id)
        ON CONFLICT DO NOTHING
        RETURNING contact_id
      )`
  }

  const changeFigure = async (compared: Compared, only: (id: Prisma.Sql) => Prisma.Sql) => {
    await ask(
      compared.accountId,
      Prisma.sql`${difference(compared, only)}
        UPDATE ${table('segment')}
        SET members = members + (SELECT count(*) FROM added)::int - (SELECT count(*) FROM gone)::int
        WHERE tenant_id = ${scope.tenantId}::uuid AND id = ${compared.segmentId}::uuid
          AND ((SELECT count(*) FROM added) > 0 OR (SELECT count(*) FROM gone) > 0)`,
    )
  }

  const lockOf = (accountId: string) => Prisma.sql`hashtextextended(${`segments of ${accountId}`}, 0)`

  return {
    count: async (whose) => {
      const [row] = await ask<{ count: number }>(
        whose.accountId,
        Prisma.sql`SELECT count(*)::int AS count FROM ${table('account_contact')} AS contact WHERE ${which(whose)}`,
        { isWhole: true },
      )
      return row?.count ?? 0
    },
    sample: async (whose, maxRows, isRare = false) => {
      const rows = await ask<{ id: string }>(
        whose.accountId,
        Prisma.sql`SELECT contact.id FROM ${table('account_contact')} AS contact WHERE ${which(whose)} LIMIT ${maxRows}::int`,
        { isWhole: isRare },
      )
      return rows.map(({ id }) => id)
    },
    hold: async (accountId, waitMs) => {
      await ask(accountId, Prisma.sql`SELECT set_config('lock_timeout', ${`${waitMs}`}, true)`)
      await ask(accountId, Prisma.sql`SELECT pg_advisory_xact_lock(${lockOf(accountId)})::text`, {
        statementMs: waitMs,
      })
    },
    tryHold: async (accountId) => {
      const [row] = await ask<{ held: boolean }>(
        accountId,
        Prisma.sql`SELECT pg_try_advisory_xact_lock(${lockOf(accountId)}) AS held`,
      )
      return row?.held ?? false
    },
    refresh: async (compared) => {
      const [row] = await ask<{ members: number }>(
        compared.accountId,
        Prisma.sql`${difference(compared, () => Prisma.empty)}
        UPDATE ${table('segment')} SET members = (SELECT count(*) FROM matching), refreshed_at = now()
        WHERE tenant_id = ${scope.tenantId}::uuid AND id = ${compared.segmentId}::uuid RETURNING members`,
        { statementMs: LONGEST_REFRESH_MS, isWhole: true },
      )
      await ask(compared.accountId, Prisma.sql`SELECT set_config('enable_nestloop', 'on', true)`)
      return row?.members ?? 0
    },
    compare: (compared, contactIds) =>
      changeFigure(compared, (id) => Prisma.sql`AND ${id} = ANY(${contactIds}::uuid[])`),
    compareSlice: (compared, { after, upTo }) =>
      changeFigure(
        compared,
        (id) => Prisma.sql`AND ${id} > ${after}::uuid ${upTo ? Prisma.sql`AND ${id} <= ${upTo}::uuid` : Prisma.empty}`,
      ),
  }
}

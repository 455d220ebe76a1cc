import pg from 'pg'

type TableRow = {
  name: string
  owner_is_app: boolean
  has_tenant: boolean
  is_enabled: boolean
  is_forced: boolean
  restrictive: number
  permissive: number
  account_policies: number
  odd_policies: number
  has_account: boolean
  primary_key: string[] | null
  may_change: boolean
}
type ViewRow = { name: string; owner_can_login: boolean; is_scoped: boolean; may_change: boolean }
type KeyRow = { table_name: string; constraint_name: string; columns: string[] }

const TABLES = `
  SELECT c.relname AS name, pg_get_userbyid(c.relowner) = current_user AS owner_is_app,
    EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id' AND a.attnotnull) AS has_tenant,
    c.relrowsecurity AS is_enabled, c.relforcerowsecurity AS is_forced,
    (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid AND NOT p.polpermissive AND p.polcmd = '*' AND 0 = ANY (p.polroles)
      AND pg_get_expr(p.polqual, c.oid) LIKE '%app.current_tenant_id%' AND pg_get_expr(p.polwithcheck, c.oid) LIKE '%app.current_tenant_id%') AS restrictive,
    (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid AND p.polpermissive AND p.polcmd = '*') AS permissive,
    (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid AND p.polpermissive AND p.polcmd = '*'
      AND pg_get_expr(p.polqual, c.oid) LIKE '%app.current_sub_tenant_id%' AND pg_get_expr(p.polwithcheck, c.oid) LIKE '%app.current_sub_tenant_id%') AS account_policies,
    (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid AND p.polpermissive AND p.polcmd <> '*'
      AND NOT (p.polcmd = 'r' AND pg_get_expr(p.polqual, c.oid) IN ('(is_shared AND (sub_tenant_id IS NULL))', '(is_public AND (sub_tenant_id IS NULL))'))) AS odd_policies,
    EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'sub_tenant_id' AND NOT a.attisdropped) AS has_account,
    (SELECT array_agg(a.attname::text ORDER BY k.ord) FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k(attnum, ord)
      JOIN pg_attribute a ON a.attnum = k.attnum WHERE i.indrelid = c.oid AND a.attrelid = c.oid AND i.indisprimary) AS primary_key,
    has_table_privilege(c.oid, 'UPDATE') OR has_table_privilege(c.oid, 'DELETE') OR has_table_privilege(c.oid, 'TRUNCATE')
      OR has_any_column_privilege(c.oid, 'UPDATE') AS may_change
  FROM pg_class c WHERE c.relnamespace = $1::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations'
  ORDER BY c.relname`

const KEYS = `
  SELECT c.relname AS table_name, x.relname AS constraint_name,
    (SELECT array_agg(a.attname::text ORDER BY k.ord) FROM unnest(i.indkey) WITH ORDINALITY AS k(attnum, ord)
      JOIN pg_attribute a ON a.attnum = k.attnum AND a.attrelid = c.oid) AS columns
  FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid
  WHERE c.relnamespace = $1::regnamespace AND i.indisunique AND c.relname <> '_prisma_migrations'
  UNION ALL
  SELECT c.relname, k.conname, (SELECT array_agg(a.attname::text ORDER BY n.ord) FROM unnest(k.conkey) WITH ORDINALITY AS n(attnum, ord)
      JOIN pg_attribute a ON a.attnum = n.attnum AND a.attrelid = c.oid)
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid WHERE c.relnamespace = $1::regnamespace AND k.contype = 'f'`

/** Numbers that a tenant's accounts share (counts of words that cannot be read from them too), and calls that belong to whoever made them. */
const OF_THE_WHOLE_TENANT = new Set([
  'usage_counter',
  'usage_reservation',
  'usage_day',
  'usage_alert',
  'idempotent_call',
  'knowledge_word',
])

/** What is on record stays as it was written. */
const APPEND_ONLY = new Set(['audit_log', 'audit_seal', 'audit_block', 'audit_check'])

const ROLE = 'SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user'

/** What shows rows with the rights of its owner, past the policies. */
const VIEWS = `
  SELECT c.relname AS name, r.rolcanlogin AS owner_can_login,
    pg_get_viewdef(c.oid) LIKE '%app.current_tenant_id()%' AND pg_get_viewdef(c.oid) LIKE '%app.current_sub_tenant()%' AS is_scoped,
    has_table_privilege(c.oid, 'INSERT') OR has_table_privilege(c.oid, 'UPDATE') OR has_table_privilege(c.oid, 'DELETE') AS may_change
  FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
  WHERE c.relnamespace = $1::regnamespace AND c.relkind IN ('v', 'm') AND NOT coalesce('security_invoker=true' = ANY (c.reloptions), false)`

const FUNCTIONS = `
  SELECT p.proname AS name, pg_get_userbyid(p.proowner) AS owner, p.proconfig AS config, r.rolcanlogin AS owner_can_login
  FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner WHERE p.pronamespace = $1::regnamespace AND p.prosecdef`

/**
 * Looks for holes in the isolation of a schema of tenant tables, as the app's own role sees it: who the role is, and for
 * every table its column, keys and policies.
 * @returns sentences that each name a hole; empty when there is none
 */
export async function findIsolationHoles(appUrl: string, schema: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: appUrl })
  await client.connect()
  try {
    const [role, tables, keys, functions, views] = [
      (await client.query<{ rolsuper: boolean; rolbypassrls: boolean }>(ROLE)).rows[0],
      (await client.query<TableRow>(TABLES, [schema])).rows,
      (await client.query<KeyRow>(KEYS, [schema])).rows,
      (await client.query<{ name: string; config: string[] | null; owner_can_login: boolean }>(FUNCTIONS, [schema]))
        .rows,
      (await client.query<ViewRow>(VIEWS, [schema])).rows,
    ]
    return [
      ...(role?.rolsuper ? ['the app connects as a superuser'] : []),
      ...(role?.rolbypassrls ? ['the app’s role bypasses row-level security'] : []),
      ...(tables.length === 0 ? [`the schema ${schema} has no tables`] : []),
      ...tables.flatMap(holesOfTable),
      ...keys
        .filter((key) => key.columns[0] !== 'tenant_id')
        .map((key) => `${key.table_name}: key ${key.constraint_name} does not begin with tenant_id`),
      ...functions
        .filter((found) => found.owner_can_login)
        .map((found) => `function ${found.name} runs with the rights of a role that can sign in`),
      ...functions
        .filter((found) => !found.config?.some((setting) => setting.startsWith('search_path=')))
        .map((found) => `function ${found.name} has no pinned search_path`),
      ...views.flatMap(holesOfView),
    ]
  } finally {
    await client.end()
  }
}

function holesOfView({ name, ...view }: ViewRow): string[] {
  return [
    ...(view.owner_can_login ? [`view ${name} reads with the rights of a role that can sign in`] : []),
    ...(view.is_scoped ? [] : [`view ${name} shows more than the tenant and the account of the context`]),
    ...(view.may_change ? [`view ${name} can be changed by the app`] : []),
  ]
}

function holesOfTable(table: TableRow): string[] {
  const checks: [boolean, string][] = [
    [table.has_tenant, 'has no tenant_id NOT NULL'],
    [table.is_enabled, 'has row-level security disabled'],
    [table.is_forced, 'does not force row-level security'],
    [table.restrictive === 1, 'has no restrictive tenant policy for everyone'],
    [table.permissive === 1, 'does not have exactly one permissive policy for all commands'],
    [table.odd_policies === 0, 'has a policy that opens more than what is shared with sub-accounts'],
    [table.has_account || OF_THE_WHOLE_TENANT.has(table.name), 'has no sub_tenant_id'],
    [!table.has_account || table.account_policies === 1, 'has no policy on the sub-account'],
    [table.primary_key?.[0] === 'tenant_id', 'has a primary key that does not begin with tenant_id'],
    [!table.may_change || !APPEND_ONLY.has(table.name), 'can be changed by the app'],
    [!table.owner_is_app, 'is owned by the app’s own role'],
  ]
  return checks.filter(([isFine]) => !isFine).map(([, hole]) => `${table.name} ${hole}`)
}

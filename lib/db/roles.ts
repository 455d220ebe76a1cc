import pg from 'pg'
import { deriveSecret } from '@/lib/kernel'

/** Group roles hold the grants (cluster-wide names); each database has login roles of its own that belong to them. */
const GROUPS = ['app_rw', 'app_platform'] as const

export type LoginKind = 'rw' | 'platform'

const databaseName = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1))

const loginRole = (url: string, kind: LoginKind): string => `${databaseName(url).slice(0, 50)}_${kind}`

const loginPassword = (url: string, kind: LoginKind): string => deriveSecret(`db-role:${databaseName(url)}:${kind}`)

/** The owner's address with the login of `kind`: what the web and the worker connect with. */
export function loginUrl(ownerUrl: string, kind: LoginKind): string {
  const url = new URL(ownerUrl)
  url.username = encodeURIComponent(loginRole(ownerUrl, kind))
  url.password = encodeURIComponent(loginPassword(ownerUrl, kind))
  return url.toString()
}

const createRole = (name: string, options: string) => `DO $$ BEGIN
  CREATE ROLE ${pg.escapeIdentifier(name)} ${options};
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$`

/**
 * Creates what is missing and sets the login passwords anew, so that a changed AUTH_SECRET heals at the next migration.
 * `app_search` owns the search functions; it bypasses row-level security where the server lets the owner grant that
 * (elsewhere the functions stay correct, under the policies, and slower). `app_audit` owns the functions that seal, shorten
 * and erase the audit log: nobody else may change it.
 */
export async function ensureRoles(client: pg.Client, ownerUrl: string): Promise<void> {
  for (const group of GROUPS) await client.query(createRole(group, 'NOLOGIN NOSUPERUSER NOBYPASSRLS'))
  await client.query(createRole('app_search', 'NOLOGIN NOSUPERUSER'))
  await client.query(createRole('app_audit', 'NOLOGIN NOSUPERUSER NOBYPASSRLS'))
  const { rows } = await client.query<{ rolsuper: boolean; rolbypassrls: boolean }>(
    'SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user',
  )
  if (rows[0]?.rolsuper || rows[0]?.rolbypassrls) await client.query('ALTER ROLE app_search BYPASSRLS')
  if (!rows[0]?.rolsuper) await client.query('GRANT app_search, app_audit TO current_user')
  for (const kind of ['rw', 'platform'] as const) {
    const role = loginRole(ownerUrl, kind)
    await client.query(createRole(role, 'LOGIN NOSUPERUSER NOBYPASSRLS'))
    const password = pg.escapeLiteral(loginPassword(ownerUrl, kind))
    await client.query(`ALTER ROLE ${pg.escapeIdentifier(role)} PASSWORD ${password}`)
    await client.query(`GRANT app_${kind} TO ${pg.escapeIdentifier(role)}`)
  }
}

import pg from 'pg'
import { newBlock, newContent } from '@/lib/content/schema'

export const CONTENT = {
  ...newContent([
    {
      ...newBlock('text'),
      content: [
        { kind: 'paragraph', spans: [{ text: 'Dear {{firstName|friend}}, here is what is new this month.' }] },
        { kind: 'paragraph', spans: [{ text: 'Have a look', href: 'https://shop.example/new' }] },
      ],
    },
  ]),
  subject: 'News for {{name|you}}',
  preheader: 'What is new',
}

/** People of a company who agreed to marketing by mail; written as the database's owner. */
export async function fillAudience(databaseUrl: string, tenantId: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query('SET search_path TO tenant_shared, app')
  await client.query("SET session_replication_role TO 'replica'")
  await client.query(
    `INSERT INTO contact (tenant_id, id, name, email_normalized, updated_at)
     SELECT $1, uuidv7(), 'Person ' || n, 'person-' || n || '@crowd.example', now() FROM generate_series(1, $2::int) n`,
    [tenantId, count],
  )
  await client.query(
    `INSERT INTO contact_consent (tenant_id, id, contact_id, channel, purpose, state, source, evidence, actor_label)
     SELECT tenant_id, uuidv7(), id, 'email', 'marketing', 'granted', 'import', '', '' FROM contact WHERE tenant_id = $1`,
    [tenantId],
  )
  await client.query('VACUUM (ANALYZE) contact, contact_consent')
  await client.end()
}

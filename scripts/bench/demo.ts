import { readFileSync } from 'node:fs'
import path from 'node:path'
import { env } from '@/lib/kernel'

type Account = { email: string; password: string }
export type DemoCompany = { slug: string; url: string; members: Record<'admin' | 'manager' | 'agent', Account> }

/** The demo companies that every installation is seeded with, and their accounts. */
export function demo(): { tenants: [DemoCompany, ...DemoCompany[]] } {
  return JSON.parse(readFileSync(path.join(env().DATA_DIR, 'demo.json'), 'utf8')) as { tenants: [DemoCompany] }
}

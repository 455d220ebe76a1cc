import type { PlatformClient } from '@/lib/db'
import { suggestSlug } from './suggest-slug'

const MOST_TRIES = 20
const LONGEST_BASE = 36

/** The address that a name suggests, with a number behind it when it is taken; null when the name gives none. */
export async function freeSlug(db: Pick<PlatformClient, 'tenant'>, name: string): Promise<string | null> {
  const base = suggestSlug(name)
  if (!base) return null
  const short = base.slice(0, LONGEST_BASE).replace(/-+$/, '')
  const candidates = [base, ...Array.from({ length: MOST_TRIES }, (_, index) => `${short}-${index + 2}`)]
  const rows = await db.tenant.findMany({ where: { slug: { in: candidates } }, select: { slug: true } })
  const taken = new Set(rows.map((row) => row.slug))
  return candidates.find((candidate) => !taken.has(candidate)) ?? null
}

import { conflict } from '@/lib/kernel'
import { ownRows, type TenantContext } from '@/lib/operations'

/** Letters and digits of a name, for an address; `fallback` where it has none. */
export const slugOf = (name: string, fallback: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 70)
    .replace(/-+$/, '') || fallback

/** The first of `name`, `name-2`, … that nobody has. */
export async function freeSlug(wanted: string, isTaken: (slug: string) => Promise<boolean>): Promise<string> {
  for (let n = 1; n <= 100; n++) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`
    if (!(await isTaken(slug))) return slug
  }
  throw conflict('This address is taken.')
}

/** Whether a form of the account has this address, besides `exceptId`. */
export const isFormSlugTaken = async (ctx: TenantContext, slug: string, exceptId?: string): Promise<boolean> =>
  (await ctx.db.form.count({ where: { slug, ...ownRows(ctx), ...(exceptId ? { id: { not: exceptId } } : {}) } })) > 0

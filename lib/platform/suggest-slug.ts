import { isReservedSlug, SLUG } from '@/lib/tenancy'

/** A host label from a company's name: `MediCare Plus` → `medicare-plus`; null when nothing usable is left. */
export function suggestSlug(name: string): string | null {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
  return SLUG.test(slug) && !isReservedSlug(slug) ? slug : null
}

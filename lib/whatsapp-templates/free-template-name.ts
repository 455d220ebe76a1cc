import type { TenantContext } from '@/lib/operations'

/** Room for a number behind it. */
const LONGEST_STEM = 500

/** The name itself, else `spring_sale_2`, `spring_sale_3` …: the first that no template of this language has. */
export async function freeTemplateName(
  { db }: Pick<TenantContext, 'db'>,
  wanted: string,
  language: string,
): Promise<string> {
  const stem = wanted.replace(/_\d{1,4}$/, '').slice(0, LONGEST_STEM)
  const taken = await db.whatsappTemplate.findMany({
    where: { language, name: { startsWith: stem } },
    select: { name: true },
  })
  const names = new Set(taken.map(({ name }) => name))
  if (!names.has(wanted)) return wanted
  let at = 2
  while (names.has(`${stem}_${at}`)) at += 1
  return `${stem}_${at}`
}

import { z } from 'zod'

const problem = z.object({
  type: z.string().nullish(),
  title: z.union([z.string(), z.number()]).nullish(),
  detail: z.string().nullish(),
})

/**
 * What an error of Vonage's says (RFC 9457): its number stands behind `#` in `type`, or is the title; errors of all its APIs have names.
 * @returns `code` null where there is none
 */
export function vonageProblem(body: unknown): { code: string | null; message: string | null } {
  const { type, title, detail } = problem.safeParse(body).data ?? {}
  const behind = /#([\w-]{1,40})$/.exec(type ?? '')?.[1] ?? null
  const said = String(title ?? '')
  const isNumber = /^\d{3,5}$/.test(said)
  return { code: isNumber ? said : behind, message: detail ?? (isNumber ? null : said || null) }
}

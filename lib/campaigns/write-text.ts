import { contactVariables, readLink } from '@/lib/content'
import { fillAll, fillOwn, ownVariables } from '@/lib/content/schema'
import type { TenantContext } from '@/lib/operations'
import { type TenantRecord, tenantUrl } from '@/lib/tenancy'
import type { Person } from './judge-recipients'
import { LONGEST_TEXT } from './schema'
import { linksIn, withLinks } from './text-links'

const senderOf = (tenant: TenantRecord) => ({ companyName: tenant.name, homeUrl: tenantUrl(tenant) })

/** Where the links of a text lead; what is known of a person is put in when they follow one. */
export function targetsOf(tenant: TenantRecord, text: string): string[] {
  const sender = senderOf(tenant)
  // Where somebody's own values could say which host it is, it is left as it was written.
  return linksIn(fillOwn(text, sender)).filter((url) => readLink(url, sender).kind === 'web')
}

/** A short link of a company's own, for one person. */
export const shortLink = (tenant: TenantRecord, token: string): string => tenantUrl(tenant, `/s/${token}`)

/**
 * A text message for one person: what is known of them, and of the company, put in.
 * @param tokenFor of the short link in place of a link; null: it stays as it was written
 */
export function writeText(
  { tenant }: Pick<TenantContext, 'tenant'>,
  text: string,
  person: Person,
  tokenFor: (url: string) => string | null,
): string {
  const sender = senderOf(tenant)
  const linked = withLinks(fillOwn(text, sender), (url) => {
    const token = tokenFor(url)
    return token === null ? url : shortLink(tenant, token)
  })
  return fillAll(linked, { ...contactVariables(person), ...ownVariables(sender) })
    .trim()
    .slice(0, LONGEST_TEXT)
    .toWellFormed()
}

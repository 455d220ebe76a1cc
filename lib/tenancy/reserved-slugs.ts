/** A company's slug: a DNS label, lower case. */
export const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/** Static siblings of `app/[tenant]`: a slug of that name would be shadowed. */
const ROUTES = ['api', 'platform', 'files', 'fonts', 'public', 'static', 'assets', 'favicon']

const INFRASTRUCTURE =
  'www web www1 www2 console admin administrator root system sys internal intranet localhost local host hosts server servers node nodes proxy gateway edge cdn cache img images media upload uploads download downloads s3 storage bucket ftp sftp ssh vpn dns ns ns1 ns2 ns3 ns4 mx mx1 mx2 mail mail1 mail2 email smtp imap pop pop3 webmail autodiscover autoconfig mta dkim spf dmarc bounce bounces ldap sso oauth oidc saml scim auth login logout signin signout signup register account accounts session sessions token tokens identity id'

const PRODUCT =
  'app apps dashboard portal home index demo demos sandbox test tests testing staging stage dev develop development preview beta alpha canary prod production live status health metrics monitor monitoring uptime logs log audit trace debug webhook webhooks hook hooks callback widget widgets embed chat inbox agent agents bot bots campaign campaigns contact contacts segment segments lead leads content video videos social analytics report reports insights template templates knowledge help helpcenter docs documentation doc guide guides support community forum blog news press about company jobs careers legal terms privacy security abuse compliance cookies gdpr dpa imprint billing pay payment payments checkout invoice invoices pricing plans plan subscribe subscription store shop marketplace partner partners affiliate affiliates reseller search explore tenant tenants subtenant customer customers user users member members team teams me my settings config setup install onboarding welcome invite verify verification confirm unsubscribe preferences announcements example undefined null true false none nil void'

const RESERVED: ReadonlySet<string> = new Set([...ROUTES, ...INFRASTRUCTURE.split(' '), ...PRODUCT.split(' ')])

/** Slugs that no company may take; punycode labels (`xn--`) pass for names that they are not. */
export const isReservedSlug = (slug: string): boolean => RESERVED.has(slug) || slug.startsWith('xn--')

/** All of them, for the check that every static route is among them. @public */
export const reservedSlugs = (): string[] => [...RESERVED].sort()

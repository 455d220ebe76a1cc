import { platformDb } from '@/lib/db'
import { env } from '@/lib/kernel'
import { sealPowerlessToken, sessionCookieName } from '@/lib/team'
import { findTenant, isServed, type TenantRecord } from '@/lib/tenancy'
import { type AskWeb, askWeb, type WebAnswer } from './ask-web'
import { REQUEST_PROBES, type RequestProbe, type RequestView } from './schema'

/** What a host says of a token that its own key opens and that names nobody. */
const OPENED = 'missing tenant context'
const PATH = '/api/v1/profile'
const PUBLIC_PATH = '/api/tenants/current'

type Judgement = { outcome: RequestView['outcome']; detail: string | null }
type Pair = { mine: TenantRecord; theirs: TenantRecord; token: string; ask: AskWeb }

const held: Judgement = { outcome: 'held', detail: null }
const hostOf = ({ slug }: TenantRecord): string => `${slug}.${env().ROOT_DOMAIN}`
const said = ({ status, body }: WebAnswer): string => `${status} ${body.slice(0, 160)}`

/** The token's own host must open it, or the refusal elsewhere would prove nothing. */
function judge(home: WebAnswer, foreign: WebAnswer): Judgement {
  if (foreign.status < 400 || foreign.body.includes(OPENED)) return { outcome: 'broken', detail: said(foreign) }
  if (home.status !== 401 || !home.body.includes(OPENED)) return { outcome: 'unproven', detail: said(home) }
  return held
}

const PROBES: Record<RequestProbe, (pair: Pair) => Promise<Judgement>> = {
  cookie: async ({ mine, theirs, token, ask }) => {
    const headers = { cookie: `${sessionCookieName()}=${token}` }
    return judge(await ask(hostOf(mine), PATH, headers), await ask(hostOf(theirs), PATH, headers))
  },
  bearer: async ({ mine, theirs, token, ask }) => {
    const headers = { authorization: `Bearer ${token}` }
    return judge(await ask(hostOf(mine), PATH, headers), await ask(hostOf(theirs), PATH, headers))
  },
  named_tenant: async ({ mine, theirs, ask }) => {
    const own = await ask(hostOf(theirs), PATH, { 'x-tenant-id': theirs.slug })
    const foreign = await ask(hostOf(theirs), PATH, { 'x-tenant-id': mine.slug })
    if (foreign.status !== 403) return { outcome: 'broken', detail: said(foreign) }
    return own.status === 401 ? held : { outcome: 'unproven', detail: said(own) }
  },
  signed_host: async ({ mine, theirs, ask }) => {
    const forged = { 'x-app-host': `tenant:${mine.slug}`, 'x-app-host-sig': '0'.repeat(64) }
    const answer = await ask(hostOf(theirs), PUBLIC_PATH, forged)
    if (answer.body.includes(`"tenantId":"${mine.slug}"`)) return { outcome: 'broken', detail: said(answer) }
    const isOwn = answer.status === 200 && answer.body.includes(`"tenantId":"${theirs.slug}"`)
    return isOwn ? held : { outcome: 'unproven', detail: said(answer) }
  },
  console: async ({ token, ask }) => {
    const answer = await ask(`console.${env().ROOT_DOMAIN}`, '/companies', {
      cookie: `${sessionCookieName()}=${token}`,
    })
    if (answer.status === 200) return { outcome: 'broken', detail: said(answer) }
    return answer.status < 400 ? held : { outcome: 'unproven', detail: said(answer) }
  },
  shared_host: async ({ mine, theirs, token, ask }) => {
    const as = (tenant: TenantRecord) =>
      ask(env().ROOT_DOMAIN, PATH, { authorization: `Bearer ${token}`, 'x-tenant-id': tenant.slug })
    return judge(await as(mine), await as(theirs))
  },
}

/** Two companies that are served; only their public configuration is asked for, and tokens that speak for nobody. */
async function twoCompanies(): Promise<[TenantRecord, TenantRecord] | null> {
  const rows = await platformDb().tenant.findMany({
    where: { parentTenantId: null, status: { in: ['active', 'trial', 'past_due'] } },
    orderBy: { id: 'asc' },
    take: 2,
    select: { id: true },
  })
  const [mine, theirs] = await Promise.all(rows.map(({ id }) => findTenant({ id })))
  return mine && theirs && isServed(mine.status) && isServed(theirs.status) ? [mine, theirs] : null
}

/** Asks the live web process for what it must refuse. A web process that cannot be reached leaves each probe unproven. */
export async function probeRequests(ask: AskWeb = askWeb): Promise<RequestView[]> {
  const companies = await twoCompanies()
  if (!companies) return []
  const [mine, theirs] = companies
  const pair = { mine, theirs, token: await sealPowerlessToken(mine), ask }
  const views: RequestView[] = []
  for (const probe of REQUEST_PROBES) {
    const startedAt = performance.now()
    const judgement = await PROBES[probe](pair).catch(
      (error: unknown): Judgement => ({ outcome: 'unproven', detail: error instanceof Error ? error.message : null }),
    )
    views.push({ probe, ...judgement, ms: Math.round(performance.now() - startedAt) })
  }
  return views
}

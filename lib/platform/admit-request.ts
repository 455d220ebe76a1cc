import type http from 'node:http'
import { deriveBrand, storedChoices } from '@/lib/branding'
import { noteFirstVisit } from '@/lib/domains'
import { countAnswer } from '@/lib/health'
import { env, isAppError, logger } from '@/lib/kernel'
import { problemOf } from '@/lib/operations'
import { type AppHost, classifyHost, type TenantRecord, type TenantStatus, tenantOfHost } from '@/lib/tenancy'
import { contentPolicy } from './content-policy'
import { addressOnDomain } from './lead-to-domain'
import { noticeWords } from './notice-words'
import { markUnavailable, RETRY_SECONDS } from './unavailable-pages'

const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)

/** A page that stands alone: it must also work when nothing else does. */
function noticePage(
  language: string,
  title: string,
  text: string,
  colors: { page: string; fg: string; muted: string; primary: string },
): string {
  return `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${escaped(title)}</title><style>html{background:${colors.page};color:${colors.fg};font:16px/1.5 system-ui,sans-serif}body{min-height:100dvh;margin:0;display:grid;place-items:center;text-align:center}main{max-width:28rem;padding:1.5rem}h1{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem}p{margin:0;color:${colors.muted}}main::before{content:"";display:block;width:3rem;height:.25rem;margin:0 auto 1.5rem;border-radius:1rem;background:${colors.primary}}</style></head><body><main><h1>${escaped(title)}</h1><p>${escaped(text)}</p></main></body></html>`
}

const NEUTRAL = { page: '#fafafa', fg: '#18181b', muted: '#52525b', primary: '#52525b' }

function answer(
  response: http.ServerResponse,
  status: number,
  isApi: boolean,
  body: { html: string; error: string; code: string },
): void {
  response.statusCode = status
  response.setHeader('cache-control', 'no-store')
  response.setHeader('x-content-type-options', 'nosniff')
  if (status === 503) response.setHeader('retry-after', String(RETRY_SECONDS))
  const [path = ''] = (response.req.url ?? '').split('?', 1)
  const error = { success: false as const, error: body.error, code: body.code }
  const isProblem = isApi && path.startsWith('/api/v1/')
  const json = isProblem ? 'application/problem+json' : 'application/json'
  response.setHeader('content-type', isApi ? json : 'text/html; charset=utf-8')
  response.end(isApi ? JSON.stringify(isProblem ? problemOf(error, status, path) : error) : body.html)
}

function refuseInactive(tenant: TenantRecord, response: http.ServerResponse, isApi: boolean): void {
  const { light } = deriveBrand(storedChoices(tenant.branding))
  const colors = { page: light.page, fg: light.fg, muted: light.muted, primary: light.primary }
  const words = noticeWords(tenant.locale)
  const html = noticePage(words.language, words.suspendedTitle(tenant.name), words.suspended, colors)
  answer(response, isApi ? 403 : 503, isApi, { html, error: 'Invalid tenant', code: 'TENANT_INACTIVE' })
}

function unavailable(request: http.IncomingMessage) {
  const { language, unavailableTitle, unavailable: text } = noticeWords(request.headers['accept-language'])
  return {
    html: noticePage(language, unavailableTitle, text, NEUTRAL),
    error: noticeWords('en').unavailable,
    code: 'UNAVAILABLE',
  }
}

function brokenAddress(request: http.IncomingMessage) {
  const { language, brokenTitle, broken } = noticeWords(request.headers['accept-language'])
  return {
    html: noticePage(language, brokenTitle, broken, NEUTRAL),
    error: noticeWords('en').brokenTitle,
    code: 'INVALID',
  }
}

/** Whether its escapes can be read (`%` alone and halves of characters cannot). */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path.split('?', 1)[0] ?? '')
    return true
  } catch {
    return false
  }
}

/** What a company that is closing still answers: its administrators sign in to restore it or to take its data along. */
const OPEN_WHILE_CLOSING =
  /^\/(?:sign-in|dashboard|closing|api\/auth|files|icons|forgot-password|reset-password)(?:[/?]|$)/

const isAdmitted = (status: TenantStatus, path: string): boolean =>
  status === 'closing' ? OPEN_WHILE_CLOSING.test(path) : status !== 'suspended'

/** Notes the first visit to a domain over HTTPS. @returns whether the visitor was led from the subdomain to the domain */
function leadAway(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  host: AppHost,
  tenant: TenantRecord,
): boolean {
  if (host.kind === 'domain' && request.headers['x-forwarded-proto'] === 'https') noteFirstVisit(tenant, host.host)
  const address = addressOnDomain(request, host, tenant)
  if (address === null) return false
  response.writeHead(308, { location: address, 'cache-control': 'no-store' })
  response.end()
  return true
}

/**
 * Before Next sees a request: a suspended or closing company answers a branded 503 (its API 403), a database that is away answers
 * 503; a subdomain may lead to the company's domain. @returns false when the request has been answered
 */
export async function admitRequest(request: http.IncomingMessage, response: http.ServerResponse): Promise<boolean> {
  markUnavailable(request, response)
  const path = request.url ?? '/'
  if (path.startsWith('/_next/') || path.startsWith('/fonts/') || path.startsWith('/api/health')) return true
  const isApi = path.startsWith('/api/')
  if (!isReadable(path)) {
    answer(response, 400, isApi, brokenAddress(request))
    return false
  }
  const hostHeader = request.headers['x-forwarded-host'] ?? request.headers.host ?? null
  const host = classifyHost(Array.isArray(hostHeader) ? (hostHeader[0] ?? null) : hostHeader, env().ROOT_DOMAIN)
  const policy = contentPolicy(host, path)
  if (policy) response.setHeader('content-security-policy', policy)
  try {
    const tenant = await tenantOfHost(host)
    if (!tenant) return true
    if (isAdmitted(tenant.status, path)) {
      countAnswer(tenant.id, response)
      return !leadAway(request, response, host, tenant)
    }
    refuseInactive(tenant, response, isApi)
  } catch (error) {
    if (!isAppError(error, 'unavailable')) logger.warn({ err: error }, 'the tenant directory did not answer')
    answer(response, 503, isApi, unavailable(request))
  }
  return false
}

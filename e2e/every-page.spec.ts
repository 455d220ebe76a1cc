import { expect, type Page, test } from '@playwright/test'
import { ask, company, demo, signIn } from './demo'
import { inspect, open, watch } from './inspect'
import { routesOf } from './routes'

test.describe.configure({ mode: 'parallel' })

/** Pages that exist only once somebody has made something: the spec that makes it inspects them. */
const MADE_ELSEWHERE = [
  '/bulk/[runId]',
  '/contacts/imports/[id]',
  '/forms/confirm/[token]',
  '/erasures/[id]',
  '/isolation/[id]',
  '/knowledge/gaps/[gapId]',
  '/knowledge/passages/[pageId]/[chunkId]',
  '/preferences/[token]',
  '/provision/[runId]',
  '/rate/[token]',
  '/sub-accounts/[id]',
  '/sub-accounts/move',
  '/team/[id]',
]

/** No page of a folder may be left out of those that are inspected. */
function expectAll(folder: string, root: string, paths: readonly string[], butNot = '(none)'): void {
  const bare = paths.map((path) => path.slice(root.length).replace(/\?.*/, '') || '/')
  const left = routesOf(folder).filter(({ fits }) => !bare.some((path) => fits.test(path)))
  const missing = left.map(({ route }) => route).filter((route) => !route.startsWith(butNot))
  expect(missing.filter((route) => !MADE_ELSEWHERE.includes(route))).toEqual([])
}

/** The first page that a list of the dashboard or the console links to, or leads to by itself. */
async function firstOf(page: Page, url: string, list: string): Promise<string> {
  await open(page, url + list)
  const { pathname } = new URL(page.url())
  if (pathname !== list) return pathname
  const link = page.locator(
    `main a[href^="${list}/"]:not([download], [href$="/new"], [href$="/gaps"], [href$="/freshness"], [href$="/findings"], [href$="/folders"], [href*="/new?"], [href$="/invite"], [href$="/imports"], nav a)`,
  )
  return (await link.count()) > 0 ? ((await link.first().getAttribute('href')) ?? list) : list
}

test('public pages of a company', async ({ page }) => {
  test.setTimeout(180_000)
  const { url } = company('healthcare-corp')
  const problems = watch(page)
  await page.goto(`${url}/help`)
  const article = await page.locator('main a[href^="/help/"]:not([href*="/category/"])').first().getAttribute('href')
  const category = await page.locator('main a[href*="/help/category/"]').first().getAttribute('href')
  const paths = [
    '/',
    '/help',
    article,
    category,
    '/help/search?q=delivery',
    '/help/search?q=xyzzy',
    '/forms/newsletter',
    '/p/newsletter',
    '/no-such-page',
  ]
  const signedOut = ['/sign-in', '/forgot-password', '/closing']
  const links = ['/reset-password', '/accept-invitation', '/confirm-email', '/join', '/join/confirm']
  const all = [...paths, ...signedOut, ...links.map((link) => `${link}?token=none`)].map((path) => path ?? '/help')
  expectAll('app/[tenant]/(auth)', '', all)
  expectAll('app/[tenant]/(public)', '', all)
  for (const path of all) await inspect(page, { url, problems }, path)
  expect(problems).toEqual([])
})

const DASHBOARD = [
  '',
  '/agents',
  '/agents/endpoints',
  '/agents/endpoints/new',
  '/analytics',
  '/analytics/support',
  '/articles',
  '/call-backs',
  '/campaigns',
  '/campaigns/results',
  '/contacts',
  '/contacts/imports',
  '/contacts/segments',
  '/contacts/segments/new',
  '/content',
  '/content/images',
  '/content/snippets',
  '/content/whatsapp',
  '/drafts',
  '/drafts/new',
  '/forms',
  '/inbox',
  '/knowledge',
  '/knowledge/findings',
  '/knowledge/folders',
  '/knowledge/freshness',
  '/knowledge/gaps',
  '/knowledge/new',
  '/leads',
  '/leads/list',
  '/notifications',
  '/pages',
  '/sequences',
  '/workflows',
]
const SETTINGS = [
  'ai-provider',
  'api-keys',
  'audit-log',
  'blocked-senders',
  'branding',
  'canned-replies',
  'channels/api',
  'channels/sms',
  'channels/web-chat',
  'channels/whatsapp',
  'company',
  'contact-fields',
  'deleted',
  'developers',
  'labels',
  'macros',
  'domains',
  'email',
  'email-templates',
  'leads',
  'notifications',
  'profile',
  'report',
  'roles',
  'satisfaction',
  'security',
  'sending',
  'targets',
  'sub-accounts',
  'suppressions',
  'prices',
  'team',
  'teams',
  'team/invite',
  'usage',
  'writing',
]
const LISTS = [
  '/agents',
  '/articles',
  '/campaigns',
  '/contacts',
  '/contacts/segments',
  '/content',
  '/content/whatsapp',
  '/drafts',
  '/inbox',
  '/knowledge',
  '/leads',
  '/pages',
]
const SETTINGS_LISTS = ['/roles', '/team']

test('the dashboard of a company', async ({ page }) => {
  test.setTimeout(240_000)
  const { url, members } = company('healthcare-corp')
  const problems = watch(page)
  await signIn(page, url, members.admin)
  const all = [...DASHBOARD, '/welcome', '/no-such-page'].map((path) => `/dashboard${path}`)
  for (const list of LISTS) all.push(await firstOf(page, url, `/dashboard${list}`))
  const form = await firstOf(page, url, '/dashboard/forms')
  all.push(form, `${form}/submissions`, `${form}/share`)
  const sequence = await firstOf(page, url, '/dashboard/sequences')
  all.push(sequence, `${sequence}/people`)
  const workflow = await firstOf(page, url, '/dashboard/workflows')
  all.push(workflow, `${workflow}/runs`)
  const source = await firstOf(page, url, '/dashboard/knowledge')
  all.push(`${source}/settings`)
  const agent = await firstOf(page, url, '/dashboard/agents')
  const parts = ['tools', 'limits', 'places', 'try', 'tests', 'tests/new', 'answers', 'history']
  for (const part of parts) all.push(`${agent}/${part}`)
  const agentApi = `/api/v1/agents/${agent.split('/').at(-1)}`
  const hello = { name: 'Hello', turns: ['Hello'], expectations: [{ kind: 'hands_over', isWanted: false }] }
  const post = async (path: string, body: object): Promise<{ id: string }> =>
    JSON.parse((await ask(page, agentApi + path, { method: 'POST', body: JSON.stringify(body) })).text)
  all.push(`${agent}/tests/${(await post('/tests', hello)).id}`)
  all.push(`${agent}/tests/runs/${(await post('/test-runs', {})).id}`)
  const endpoint = {
    name: 'order_status',
    purpose: 'Status',
    method: 'GET',
    urlTemplate: 'https://api.example.com/{id}',
  }
  const made = await ask(page, '/api/v1/agent-tools', { method: 'POST', body: JSON.stringify(endpoint) })
  expect(made.status).toBe(201)
  all.push(await firstOf(page, url, '/dashboard/agents/endpoints'))
  expectAll('app/[tenant]/dashboard', '/dashboard', all, '/settings/')
  for (const path of all) await inspect(page, { url, problems }, path)
  expect(problems).toEqual([])
})

test('the settings of a company', async ({ page }) => {
  test.setTimeout(240_000)
  const { url, members } = company('healthcare-corp')
  const problems = watch(page)
  await signIn(page, url, members.admin)
  const root = '/dashboard/settings'
  const all = SETTINGS.map((name) => `${root}/${name}`)
  for (const list of SETTINGS_LISTS) all.push(await firstOf(page, url, root + list))
  expectAll(`app/[tenant]${root}`, root, all)
  for (const path of all) await inspect(page, { url, problems }, path)
  expect(problems).toEqual([])
})

const CONSOLE = [
  '/',
  '/account',
  '/analytics',
  '/alerts',
  '/alerts/rules',
  '/alerts/rules/new',
  '/audit',
  '/bulk',
  '/bulk/new',
  '/companies',
  '/costs',
  '/domains',
  '/erasures',
  '/health',
  '/isolation',
  '/jobs',
  '/plans',
  '/plans/new',
  '/provision',
  '/settings',
  '/sign-ups',
  '/team',
  '/visits',
]

test('the platform’s console', async ({ page }) => {
  test.setTimeout(240_000)
  const { console: operator } = demo()
  const problems = watch(page)
  await inspect(page, { url: operator.url, problems }, '/sign-in')
  await inspect(page, { url: operator.url, problems }, '/join?token=none')
  await signIn(page, operator.url, operator)
  const all = [...CONSOLE, '/no-such-page']
  const [one, plan] = [await firstOf(page, operator.url, '/companies'), await firstOf(page, operator.url, '/plans')]
  all.push(one, `${one}/health`, `${one}/report`, plan)
  for (const list of ['/isolation', '/provision', '/team', '/alerts/rules'])
    all.push(await firstOf(page, operator.url, list))
  expectAll('app/platform/console/(app)', '', all)
  for (const path of all) await inspect(page, { url: operator.url, problems }, path)
  expect(problems).toEqual([])
})

test('the platform’s own site', async ({ page }) => {
  const { baseUrl: url } = demo()
  const problems = watch(page)
  const all = ['/', '/sign-up', '/sign-up/confirm?token=none', '/demo', '/no-such-page']
  // The run of a sign-up is shown in onboarding.spec.ts.
  expectAll('app/platform/site', '', [...all, '/sign-up/run'])
  for (const path of all) await inspect(page, { url, problems }, path)
  expect(problems).toEqual([])
})

import { expect, type Page, test } from '@playwright/test'
import { ask, company, demo, sandboxPort, signIn } from './demo'

/**
 * What may stand nowhere on a company's host: the platform's name (as the product under test is called; “delivery” is another word),
 * its makers' tools.
 */
const FORBIDDEN = [/(?<!de)livery/i, /next\.?js/i, /powered[ -]by/i, /vercel/i, /x-nextjs/i]

type Found = { where: string; what: string }

function look(where: string, text: string, found: Found[]): void {
  for (const pattern of FORBIDDEN) {
    const at = text.search(pattern)
    if (at >= 0) found.push({ where, what: text.slice(Math.max(0, at - 60), at + 60) })
  }
}

const rootDomain = () => new URL(demo().baseUrl).host

/** The platform's own domain, outside of the company's own host and of the one policy that lets its demo frame it. */
function lookForDomain(where: string, text: string, found: Found[]): void {
  const bare = text.replace(/frame-ancestors[^;"]*/g, '').replaceAll(/[a-z0-9-]+\.localhost/g, '')
  const at = bare.indexOf(rootDomain())
  if (at >= 0) found.push({ where, what: bare.slice(Math.max(0, at - 60), at + 60) })
}

async function crawl(page: Page, paths: readonly string[], found: Found[]): Promise<void> {
  for (const path of paths) {
    const { text, headers } = await ask(page, path)
    look(path, text, found)
    look(`${path} headers`, headers, found)
    lookForDomain(path, text, found)
  }
}

const PUBLIC = [
  '/',
  '/help',
  '/help/search?q=x',
  '/no-such-page',
  '/sign-in',
  '/forgot-password',
  '/reset-password?token=x',
  '/accept-invitation?token=x',
  '/confirm-email?token=x',
  '/manifest.webmanifest',
  '/robots.txt',
  '/sitemap.xml',
  '/icons/32',
  '/og',
  '/widget.js',
  '/widget/panel',
  '/brand.css',
  '/brand-preview/x',
  '/files/nothing',
  '/api/chat/config',
  '/api/v1/members',
  '/api/v1/nothing',
  '/api/chat/conversation',
]

const DASHBOARD = [
  '',
  '/welcome',
  '/inbox',
  '/agents',
  '/knowledge',
  '/articles',
  '/no-such-page',
  ...[
    'company',
    'branding',
    'team',
    'channels/web-chat',
    'canned-replies',
    'email-templates',
    'ai-provider',
    'security',
    'audit-log',
    'profile',
  ].map((name) => `/settings/${name}`),
].map((path) => `/dashboard${path}`)

test('nothing on a company’s host names the platform: pages, parts, errors, headers, scripts and mails', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const { url, members } = company('healthcare-corp')
  const found: Found[] = []
  await page.goto(`${url}/sign-in`)
  await crawl(page, PUBLIC, found)

  await page.getByLabel('E-mail').waitFor()
  await page.goto(`${url}/forgot-password`)
  await page.getByLabel('E-mail').fill(members.manager.email)
  await page.getByRole('button').last().click()

  await signIn(page, url, members.admin)
  await crawl(page, DASHBOARD, found)
  await crawl(page, ['/api/v1/members?limit=no', '/api/v1/branding', '/api/v1/openapi.json'], found)
  const bad = await ask(page, '/api/v1/branding', { method: 'PATCH', body: '{' })
  look('malformed request', `${bad.text} ${bad.headers}`, found)

  const scripts = await page.evaluate(() => [...document.scripts].map(({ src }) => src).filter(Boolean))
  expect(scripts.length).toBeGreaterThan(0)
  await expect(async () => {
    const answer = await page.request.get(
      `http://localhost:${sandboxPort()}/mail.json?to=${encodeURIComponent(members.manager.email)}`,
    )
    const { mails } = (await answer.json()) as { mails: { id: string; subject: string }[] }
    expect(mails.length).toBeGreaterThan(0)
    for (const { id } of mails) {
      const raw = await (await page.request.get(`http://localhost:${sandboxPort()}/mail/${id}.eml`)).text()
      look(`mail ${id}`, raw, found)
    }
  }).toPass({ timeout: 20_000 })
  expect(found).toEqual([])
})

test('the crawl would see the platform’s name: its own site has it', async ({ page }) => {
  const found: Found[] = []
  await page.goto(demo().baseUrl)
  look('/', await page.content(), found)
  expect(found.length).toBeGreaterThan(0)
})

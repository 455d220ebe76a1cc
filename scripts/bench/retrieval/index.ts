import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { PLATFORM_SCHEMA, SHARED_TENANT_SCHEMA } from '@/lib/db'
import { env, forgetEnvironment, newId, sha256Hex } from '@/lib/kernel'
import { fetchPages, learnWords, searchKnowledge } from '@/lib/knowledge'
import { systemActor, type TenantContext, tenantContext } from '@/lib/operations'
import { findTenant } from '@/lib/tenancy'
import { atLeast, atMost, type Row } from '../row'
import { say } from '../say'
import { median, p95 } from '../statistics'
import { type Manual, serveManual } from './manual'
import { type Asked, questions } from './questions'

const COMPANY = '01900000-0000-7000-800a-000000000001'
const SLUG = 'bench-retrieval'
const PASSAGES = 100_000
/** What a search gives at most; the pages of its first rows are looked at, each once. */
const MOST_ROWS = 20
const PAGES_LOOKED_AT = 5
/** What an agent gets to read. */
const PASSAGES_OF_AGENT = 8
const EVERY_THOUSAND = 1_000
const COMPARED_MS = 180_000

async function sql<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL })
  await client.connect()
  try {
    await client.query(`SET search_path TO ${SHARED_TENANT_SCHEMA}, app`)
    return await work(client)
  } finally {
    await client.end()
  }
}

async function company(): Promise<TenantContext> {
  await sql((client) =>
    client.query(
      `INSERT INTO ${PLATFORM_SCHEMA}.tenant (id, slug, name, status, plan_id, plan_version, placement_id, updated_at)
       SELECT $1, $2, 'Bench Retrieval', 'active', plan.id, plan.current_version, 'shared', now()
       FROM ${PLATFORM_SCHEMA}.plan WHERE plan.id = 'enterprise'`,
      [COMPANY, SLUG],
    ),
  )
  const tenant = await findTenant({ id: COMPANY })
  if (!tenant) throw new Error('no company')
  return tenantContext(tenant, systemActor('bench'), undefined, tenant.id)
}

/** A crawl of the manual whose pages have been found and chosen. No event tells the worker of it. */
async function chosenCrawl(ctx: TenantContext, { origin, names }: Manual): Promise<string> {
  const [sourceId, crawlId] = [newId(), newId()]
  const url = `${origin}/index.html`
  await ctx.db.knowledgeSource.create({
    data: { id: sourceId, kind: 'website', name: 'Manual', url, pageLimit: 2_000 },
  })
  await ctx.db.crawl.create({ data: { id: crawlId, sourceId, state: 'fetching', startedAt: new Date() } })
  await ctx.db.knowledgePage.createMany({
    data: names.map((name) => {
      const address = `${origin}/${name}.html`
      return { id: newId(), sourceId, crawlId, url: address, urlHash: sha256Hex(address), status: 'queued' }
    }),
  })
  return crawlId
}

/** Seconds a thousand pages take until questions find them: fetched, read, cut, indexed, their words counted. */
async function indexSeconds(ctx: TenantContext, manual: Manual): Promise<number> {
  process.env.CRAWLER_ALLOWED_ORIGINS = manual.origin
  forgetEnvironment()
  const crawlId = await chosenCrawl(ctx, manual)
  const started = performance.now()
  await fetchPages(ctx, { crawlId })
  const fetched = performance.now()
  await learnWords(ctx, {})
  const seconds = (performance.now() - started) / EVERY_THOUSAND
  const [pages, passages] = await Promise.all([
    ctx.db.knowledgePage.count({ where: { status: 'indexed' } }),
    ctx.db.knowledgeChunk.count(),
  ])
  if (pages < EVERY_THOUSAND) throw new Error(`only ${pages} pages could be read`)
  say(`  ${pages} pages, ${passages} passages; fetched and indexed in ${((fetched - started) / 1_000).toFixed(1)} s`)
  return (seconds * EVERY_THOUSAND) / pages
}

const nameOf = (url: string | null): string => (url ?? '').replace(/^.*\//, '').replace(/\.html$/, '')

/** Where the first right page stands among the distinct pages of the answer, counted from 0; -1 for nowhere. */
async function placeOf(ctx: TenantContext, { question, pages }: Asked): Promise<{ page: number; passage: number }> {
  const passages = await searchKnowledge(ctx, { question, language: 'en', limit: MOST_ROWS })
  const names = passages.map(({ url }) => nameOf(url))
  const isRight = (name: string) => pages.includes(name)
  return { page: [...new Set(names)].findIndex(isRight), passage: names.findIndex(isRight) }
}

const shareBelow = (places: readonly number[], bound: number): number =>
  places.filter((place) => place >= 0 && place < bound).length / places.length

/** The manual's pages again and again under other addresses, until there are so many passages. */
async function grow(): Promise<number> {
  return sql(async (client) => {
    const { rows } = await client.query('SELECT count(*)::int AS n FROM knowledge_chunk WHERE tenant_id = $1', [
      COMPANY,
    ])
    const once = Number(rows[0]?.n)
    const copies = Math.ceil(PASSAGES / once) - 1
    await client.query('SET synchronous_commit TO off')
    await client.query(
      'CREATE TEMP TABLE copied AS SELECT id AS old, n, gen_random_uuid() AS new FROM knowledge_page, generate_series(1, $2::int) n WHERE tenant_id = $1',
      [COMPANY, copies],
    )
    await client.query(
      `INSERT INTO knowledge_page (tenant_id, id, source_id, url, url_hash, title, content, status, search_language, headings, compared_at)
       SELECT p.tenant_id, c.new, p.source_id, p.url || '?' || c.n, p.url_hash || c.n, p.title, p.content, p.status, p.search_language, p.headings, now()
       FROM knowledge_page p JOIN copied c ON c.old = p.id WHERE p.tenant_id = $1`,
      [COMPANY],
    )
    await client.query(
      `INSERT INTO knowledge_chunk (tenant_id, id, page_id, position, title, heading, content, language, embedding)
       SELECT k.tenant_id, gen_random_uuid(), c.new, k.position, k.title, k.heading, k.content, k.language, '{}'
       FROM knowledge_chunk k JOIN copied c ON c.old = k.page_id WHERE k.tenant_id = $1`,
      [COMPANY],
    )
    await client.query('VACUUM (ANALYZE) knowledge_page, knowledge_chunk')
    return once * (copies + 1)
  })
}

/** Until the worker has compared the manual's pages with each other: it begins by itself when they have been read. */
async function compared(ctx: TenantContext): Promise<void> {
  const until = performance.now() + COMPARED_MS
  while ((await ctx.db.knowledgePage.count({ where: { status: 'indexed', comparedAt: null } })) > 0) {
    if (performance.now() > until) throw new Error('the pages are still being compared')
    await sleep(1_000)
  }
}

async function searchMillis(ctx: TenantContext, asked: readonly Asked[]): Promise<number[]> {
  const millis: number[] = []
  for (const { question } of asked) {
    const started = performance.now()
    await searchKnowledge(ctx, { question, language: 'en', limit: PASSAGES_OF_AGENT })
    millis.push(performance.now() - started)
  }
  return millis
}

/** How well and how fast questions in everyday words find the pages of a manual that answer them, by full text alone. */
export async function* retrieval(): AsyncGenerator<Row> {
  const ctx = await company()
  yield atMost('1,000 pages of a manual, fetched and indexed', await indexSeconds(ctx, await serveManual()), 60, 's')
  const asked = await questions()
  const places = []
  for (const each of asked) places.push(await placeOf(ctx, each))
  const pages = places.map(({ page }) => page)
  const halves = [0, 1].map((half) =>
    shareBelow(
      pages.filter((_, index) => index % 2 === half),
      PAGES_LOOKED_AT,
    ),
  )
  say(
    `  recall@5 of the half that weights were chosen by ${halves[0]?.toFixed(3)}, of the other ${halves[1]?.toFixed(3)}`,
  )
  say(
    `  right page first ${shareBelow(pages, 1).toFixed(3)}, among the passages of an agent ${shareBelow(
      places.map(({ passage }) => passage),
      PASSAGES_OF_AGENT,
    ).toFixed(3)}`,
  )
  if (process.env.BENCH_MISSES) {
    for (const [index, place] of pages.entries())
      if (place < 0 || place >= PAGES_LOOKED_AT) say(`  missed: ${asked[index]?.question}`)
  }
  yield atLeast(
    `recall@5 of ${asked.length} questions over a manual, by full text`,
    shareBelow(pages, PAGES_LOOKED_AT),
    0.85,
  )
  await compared(ctx)
  const rows = await grow()
  await learnWords(ctx, {})
  await searchMillis(ctx, asked.slice(0, 40))
  const millis = await searchMillis(ctx, asked)
  say(`  ${rows} passages: median ${median(millis).toFixed(1)} ms`)
  yield atMost('search over 100,000 passages of one company, p95', p95(millis), 30, 'ms')
}

import pg from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { SHARED_TENANT_SCHEMA } from '@/lib/db'
import { env } from '@/lib/kernel'
import { allowedSite, pagesOf } from '@/lib/providers/http/local-site.fixture'
import { testTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { addSource } from './add-source'
import { discoverPages } from './discover-pages'
import { fetchPages } from './fetch-pages'
import { giveUpCrawl } from './give-up-crawl'

beforeAll(useFreshDatabase)

const page = (title: string) =>
  `<!doctype html><title>${title}</title><main><h1>${title}</h1><p>${`All about ${title}, as it is made and used every day. `.repeat(12)}</p></main>`

async function crawl() {
  const origin = await allowedSite(
    pagesOf({
      '/': `${page('Home')}<a href="/one">One</a> <a href="/two">Two</a> <a href="/gone">Gone</a>`,
      '/one': page('One'),
      '/two': page('Two'),
    }),
  )
  const acme = await testTenant()
  const { id, crawlId } = await addSource(acme.system, { kind: 'website', url: `${origin}/`, mode: 'all' })
  if (!crawlId) throw new Error('no crawl')
  await discoverPages(acme.system, { crawlId })
  const look = async () => {
    const [source, state, pages] = await Promise.all([
      acme.system.db.knowledgeSource.findFirstOrThrow({ where: { id } }),
      acme.system.db.crawl.findFirstOrThrow({ where: { id: crawlId } }),
      acme.system.db.knowledgePage.findMany({ where: { sourceId: id }, orderBy: { url: 'asc' } }),
    ])
    return { source: source.status, crawl: state.state, pages: pages.map((each) => each.status), error: state.error }
  }
  return { ctx: acme.system, crawlId, look }
}

it('reads every page, says which are gone, and the source is ready; a second run changes nothing', async () => {
  const { ctx, crawlId, look } = await crawl()
  await fetchPages(ctx, { crawlId })
  const once = { source: 'ready', crawl: 'done', pages: ['indexed', 'gone', 'indexed', 'indexed'], error: null }
  expect(await look()).toEqual(once)
  await fetchPages(ctx, { crawlId })
  expect(await look()).toEqual(once)
})

it('goes on with the rest when the database will not keep one page', async () => {
  const { ctx, crawlId, look } = await crawl()
  const database = new pg.Client({ connectionString: env().DATABASE_URL })
  await database.connect()
  const table = `${SHARED_TENANT_SCHEMA}.knowledge_page`
  await database.query(`ALTER TABLE ${table} ADD CONSTRAINT refused CHECK (content NOT LIKE '%about Two%') NOT VALID`)
  try {
    await fetchPages(ctx, { crawlId })
  } finally {
    await database.query(`ALTER TABLE ${table} DROP CONSTRAINT refused`)
    await database.end()
  }
  expect(await look()).toMatchObject({
    source: 'ready',
    crawl: 'done',
    pages: ['indexed', 'gone', 'indexed', 'failed'],
  })
})

it('that is given up ends as failed, keeps what was read, and can be begun anew', async () => {
  const { ctx, crawlId, look } = await crawl()
  await giveUpCrawl(ctx, { crawlId })
  expect(await look()).toMatchObject({ source: 'failed', crawl: 'failed', error: expect.stringContaining('try again') })
  await giveUpCrawl(ctx, { crawlId })
  expect((await look()).crawl).toBe('failed')
})

import { setTimeout as sleep } from 'node:timers/promises'
import { type PlatformPrisma, platformDb } from '@/lib/db'
import { env } from '@/lib/kernel'
import { wholeTenant } from '@/lib/tenancy'
import { askForCaches, reportedPages } from './cache-report'
import { aliasOf, compareCounts, compareDigests, signCertificate } from './certificate'
import { eraseEverywhere } from './erase-everywhere'
import { eraseTarget } from './erase-target'
import { type ClaimedErasure, type ErasureProgress, saveProgress } from './erasure-run'
import { countEverywhere, totalOf } from './places'
import type { Certificate } from './schema'

const SAMPLED_COMPANIES = 3
const SAMPLED_ROWS = 200
/** Web processes hear a notification within milliseconds; this is long. */
const CACHE_ANSWER_MS = 500

/** Other companies, picked by chance but the same for one erasure. */
async function sampleOthers(erasure: ClaimedErasure): Promise<NonNullable<ErasureProgress['others']>> {
  const others = await platformDb().$queryRaw<{ id: string; placement: string; schema: string; url: string | null }[]>`
    SELECT t.id::text, p.id AS placement, p.schema_name AS schema, p.database_url_sealed AS url
    FROM platform.tenant t JOIN platform.placement p ON p.id = t.placement_id
    WHERE t.id <> ${erasure.tenantId}::uuid AND t.parent_tenant_id IS NULL AND t.status NOT IN ('provisioning', 'deleting')
    ORDER BY md5(t.id::text || ${erasure.id}) LIMIT ${SAMPLED_COMPANIES}`
  return Promise.all(
    others.map(async ({ id, placement: placementId, schema, url }) => {
      const placement = { id: placementId, schemaName: schema, databaseUrlSealed: url }
      return { tenantId: id, placement, digests: await wholeTenant(id, placement).digestRows(SAMPLED_ROWS) }
    }),
  )
}

/** Counts and samples once; what a run before found out stands. */
export async function lookBefore(erasure: ClaimedErasure): Promise<Required<ErasureProgress>> {
  const { target, hosts, before, others } = erasure.progress
  if (target && hosts && before && others) return { target, hosts, before, others }
  const found = await eraseTarget(erasure.tenantId)
  if (!found) throw new Error('the directory no longer knows the company that is to be erased')
  const domains = await platformDb().domain.findMany({ where: { tenantId: { in: found.accounts } } })
  const slugs = await platformDb().tenant.findMany({ where: { id: { in: found.accounts } }, select: { slug: true } })
  const prefixes = [...slugs.map(({ slug }) => slug), ...domains.map(({ host }) => host)]
  await askForCaches({ erasureId: erasure.id, phase: 'before', prefixes })
  const seen = {
    target: found,
    hosts: prefixes,
    before: await countEverywhere(found),
    others: await sampleOthers(erasure),
  }
  await saveProgress(erasure, seen)
  return seen
}

async function compareOthers(others: Required<ErasureProgress>['others']): Promise<Certificate['others']> {
  const tables = await Promise.all(
    others.map(async ({ tenantId, placement, digests }) =>
      compareDigests(aliasOf(tenantId), digests, await wholeTenant(tenantId, placement).digestRows(SAMPLED_ROWS)),
    ),
  )
  const all = tables.flat()
  return {
    companies: others.length,
    rows: all.reduce((sum, { rows }) => sum + rows, 0),
    isUnchanged: all.every(({ before, after }) => before === after),
    tables: all,
  }
}

/**
 * Erases a company to the end and signs what was found. @throws when something is left; the next pass tries again
 */
export async function runErasure(erasure: ClaimedErasure): Promise<void> {
  const { target, hosts, before, others } = await lookBefore(erasure)
  await eraseEverywhere(target)
  await askForCaches({ erasureId: erasure.id, phase: 'after', prefixes: hosts })
  const after = await countEverywhere(target)
  const left = totalOf(after)
  if (left > 0) throw new Error(`${left} things of the company are left`)
  await sleep(CACHE_ANSWER_MS)
  const cache = {
    pages: { before: await reportedPages(erasure.id, 'before'), after: await reportedPages(erasure.id, 'after') },
  }
  const now = new Date()
  const certificate: Certificate = {
    version: 1,
    id: erasure.id,
    company: {
      id: erasure.tenantId,
      name: erasure.name,
      slug: erasure.slug,
      hosts: hosts.map((host) => (host.includes('.') ? host : `${host}.${env().ROOT_DOMAIN}`)),
    },
    reason: erasure.reason,
    requestedBy: erasure.requestedBy,
    requestedAt: erasure.createdAt.toISOString(),
    finishedAt: now.toISOString(),
    places: { ...compareCounts(before, after), 'page cache': cache },
    totals: { before: totalOf(before), after: left },
    others: await compareOthers(others),
  }
  await platformDb().erasure.update({
    where: { id: erasure.id },
    data: {
      status: 'done',
      error: null,
      certificate: certificate as PlatformPrisma.InputJsonValue,
      signature: signCertificate(certificate),
      finishedAt: now,
      progress: {},
      cacheReports: [],
      leaseUntil: null,
    },
  })
}

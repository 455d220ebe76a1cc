import { apiKey } from './api-key'
import { apiList } from './api-list'
import { auditLog } from './audit-log'
import { campaignNeighbour } from './campaign-neighbour'
import { campaignPages } from './campaign-pages'
import { companyHealth } from './company-health'
import { consoleList } from './console-list'
import { crawl } from './crawl'
import { homePage } from './home-page'
import { inbox } from './inbox'
import { liveInbox } from './live-inbox'
import { memory } from './memory'
import { noisyNeighbour } from './noisy-neighbour'
import { provision } from './provision'
import { retrieval } from './retrieval'
import type { Row } from './row'
import { scopedRead } from './scoped-read'
import { scriptSize } from './script-size'
import { segmentCount } from './segment-count'
import { tenantCount } from './tenant-count'
import { verbChecks } from './verb-checks'
import { campaignCrowd, campaignFreeze, campaignRate, importMillion, kill, killSending, storm } from './worker-proofs'

/** Every part of the bench, in the order in which they run: `npm run bench -- <part>` runs one alone. */
export const PARTS: Record<string, () => AsyncGenerator<Row>> = {
  // First, while nothing else has made the processes grow: the bound is on idle ones.
  memory,
  'scoped-read': scopedRead,
  'home-page': homePage,
  'api-list': apiList,
  'tenant-count': tenantCount,
  'console-list': consoleList,
  'company-health': companyHealth,
  'segment-count': segmentCount,
  'campaign-pages': campaignPages,
  'verb-checks': verbChecks,
  'api-key': apiKey,
  'noisy-neighbour': noisyNeighbour,
  'campaign-neighbour': campaignNeighbour,
  'script-size': scriptSize,
  'audit-log': auditLog,
  'live-inbox': liveInbox,
  inbox,
  crawl,
  retrieval,
  provision,
  kill,
  'kill-sending': killSending,
  storm,
  import: importMillion,
  'campaign-rate': campaignRate,
  'campaign-crowd': campaignCrowd,
  'campaign-freeze': campaignFreeze,
}

import { getPriority, setPriority } from 'node:os'
import { startAlertWorker } from '@/lib/alerts'
import { startUpkeep } from '@/lib/billing'
import { startBulkWorker } from '@/lib/bulk'
import { startCampaignWorker } from '@/lib/campaigns'
import { startAuditUpkeep } from '@/lib/compliance'
import { announceWorker, assertIsolation, disconnectAll, stopListening } from '@/lib/db'
import { startDomainChecks } from '@/lib/domains'
import { startReactions } from '@/lib/events'
import { countFailedJob, flushTraffic, startHealthUpkeep } from '@/lib/health'
import { startIsolationWorker } from '@/lib/isolation'
import { env, giveBackMemoryWhenIdle, logger } from '@/lib/kernel'
import { startLeadUpkeep } from '@/lib/leads'
import { startLifecycle } from '@/lib/lifecycle'
import { startMailboxWorker } from '@/lib/mailboxes'
import { whileAway } from '@/lib/operations'
import { startProvisioning } from '@/lib/platform'
import { startSegmentUpkeep } from '@/lib/segments'
import { startSequenceWorker } from '@/lib/sequences'
import { startTrashUpkeep } from '@/lib/trash'
import { REACTIONS } from './reactions'

/** Somewhat below the web process: whoever waits for a page does not wait for what is done in the background. */
const NICENESS = 5
const LONGEST_ABSENCE_MS = 60_000

env()
// Whoever started it still lower has a reason, and nobody may go up again.
if (getPriority() < NICENESS) setPriority(NICENESS)
// A database that starts, or recovers, is waited for.
await whileAway(LONGEST_ABSENCE_MS, assertIsolation)
const presence = await announceWorker()
const reactions = await startReactions(REACTIONS, { isAlone: presence.isAlone, onGivenUp: countFailedJob })
const provisioning = await startProvisioning({ isAlone: presence.isAlone })
const domainChecks = startDomainChecks()
const usage = startUpkeep()
const lifecycle = await startLifecycle({ isAlone: presence.isAlone })
const auditUpkeep = startAuditUpkeep()
const bulk = await startBulkWorker({ isAlone: presence.isAlone })
const campaigns = await startCampaignWorker({ isAlone: presence.isAlone })
const sequences = await startSequenceWorker({ isAlone: presence.isAlone })
const mailboxes = await startMailboxWorker({ isAlone: presence.isAlone })
const alerts = await startAlertWorker({ isAlone: presence.isAlone })
const isolation = await startIsolationWorker({ isAlone: presence.isAlone })
const segmentUpkeep = startSegmentUpkeep()
const leadUpkeep = startLeadUpkeep()
const trashUpkeep = startTrashUpkeep()
const health = startHealthUpkeep()
await presence.settle()
giveBackMemoryWhenIdle()
logger.info({ reactions: REACTIONS.length }, 'worker is ready')

let isStopping = false
const stop = async (signal: string) => {
  if (isStopping) return
  isStopping = true
  logger.info({ signal }, 'worker is stopping')
  await Promise.all([
    reactions.stop(),
    provisioning.stop(),
    domainChecks.stop(),
    usage.stop(),
    lifecycle.stop(),
    auditUpkeep.stop(),
    bulk.stop(),
    isolation.stop(),
    alerts.stop(),
    campaigns.stop(),
    sequences.stop(),
    mailboxes.stop(),
    segmentUpkeep.stop(),
    leadUpkeep.stop(),
    trashUpkeep.stop(),
    health.stop(),
  ])
  await flushTraffic()
  await stopListening()
  await presence.leave()
  await disconnectAll()
  process.exit(0)
}
process.on('SIGTERM', () => void stop('SIGTERM'))
process.on('SIGINT', () => void stop('SIGINT'))
// The supervisor's pipe closing means that it is gone: nothing may stay behind.
process.on('disconnect', () => void stop('disconnect'))

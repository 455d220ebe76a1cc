import { listen } from '@/lib/db'
import { logger } from '@/lib/kernel'
import { claimRun, endLeases, PROVISIONING_REQUESTED } from './provisioning-run'
import { runProvisioning } from './run-provisioning'

const SWEEP_MS = 2_000
const AT_ONCE = 3

/**
 * Works off provisioning runs as they are asked for, and takes up those whose worker died: at once when this one
 * `isAlone`, else when their lease is over.
 */
export async function startProvisioning({ isAlone }: { isAlone: boolean }): Promise<{ stop(): Promise<void> }> {
  if (isAlone) await endLeases()
  const running = new Set<Promise<void>>()
  let isStopped = false

  const take = async (): Promise<void> => {
    for (let run = await claimRun(); run; run = await claimRun()) {
      await runProvisioning(run)
      if (isStopped) return
    }
  }
  const wake = () => {
    if (isStopped || running.size >= AT_ONCE) return
    const lane: Promise<void> = take()
      .catch((error) => logger.warn({ err: error }, 'provisioning failed; the next sweep tries again'))
      .finally(() => running.delete(lane))
    running.add(lane)
  }
  const unlisten = listen(PROVISIONING_REQUESTED, { onMessage: wake, onUp: wake })
  const sweep = setInterval(wake, SWEEP_MS)
  return {
    stop: async () => {
      isStopped = true
      clearInterval(sweep)
      unlisten()
      await Promise.all(running)
    },
  }
}

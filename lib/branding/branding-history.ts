import type { PlatformClient, PlatformPrisma } from '@/lib/db'

type Database = Pick<PlatformClient, 'brandingVersion'>

export type PublishedLook = {
  tenantId: string
  version: number
  choices: PlatformPrisma.InputJsonValue
  createdBy: string
  restoredFrom: number | null
}

const MOST_VERSIONS = 200

/**
 * Keeps what has just been published, and before it what was shown until then where nobody has kept that (the look that a
 * company was set up with).
 */
export async function keepVersion(
  db: Database,
  before: Pick<PublishedLook, 'version' | 'choices'>,
  look: PublishedLook,
): Promise<void> {
  const first = { ...before, tenantId: look.tenantId, createdBy: '', restoredFrom: null }
  await db.brandingVersion.createMany({ data: [first, look], skipDuplicates: true })
  await db.brandingVersion.deleteMany({
    where: { tenantId: look.tenantId, version: { lte: look.version - MOST_VERSIONS } },
  })
}

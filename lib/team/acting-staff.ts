import { forbidden } from '@/lib/kernel'
import type { PlatformContext } from '@/lib/operations'

/** Who acts on the console. @throws forbidden for anybody else */
export function actingStaff({ actor }: PlatformContext): { staffId: string; sessionId: string } {
  if (actor.kind !== 'staff') throw forbidden()
  return { staffId: actor.id, sessionId: actor.sessionId }
}

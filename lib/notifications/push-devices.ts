import type { TenantContext } from '@/lib/operations'

export const PUSH_DUE = 'notification.push_due'

/**
 * Whose session was not ended: who has signed out, or was, is told nothing there. Somebody whose session only rests overnight is told
 * what waits in the morning.
 */
export const signedIn = () => ({ revokedAt: null, expiresAt: { gt: new Date() } })

/** Devices by member. */
export async function devicesOf({ db }: TenantContext, memberIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db.pushDevice.findMany({
    where: { memberId: { in: [...memberIds] }, session: signedIn() },
    orderBy: { id: 'asc' },
    select: { id: true, memberId: true },
  })
  const devices = new Map<string, string[]>()
  for (const { id, memberId } of rows) devices.set(memberId, [...(devices.get(memberId) ?? []), id])
  return devices
}

/** What seals the address of a device: it opens in the same company alone. */
export const deviceOwner = (ctx: TenantContext): string => `${ctx.tenantId}:push-device`

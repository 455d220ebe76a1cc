import { listConnections } from '@/lib/channels'
import { CHANNEL_KINDS } from '@/lib/channels/schema'
import { can, type TenantContext } from '@/lib/operations'

export type PlaceNumber = { place: string; channel: string; name: string }

/** The numbers that an agent can be given for itself: where the account has several on a channel. */
export async function numbersOf(ctx: TenantContext): Promise<PlaceNumber[]> {
  if (!can(ctx.actor, 'campaigns:read')) return []
  const lists = await Promise.all(CHANNEL_KINDS.map((kind) => listConnections(ctx, { kind })))
  return lists.flatMap(({ items }) =>
    items.length < 2
      ? []
      : items.map(({ id, kind, name, address }) => ({
          place: `${kind}:${id}`,
          channel: kind,
          name: name === address ? address : `${name} · ${address}`,
        })),
  )
}

import { listen, platformDb } from '@/lib/db'
import { firstIdAt, logger, newId, processWide, type TenantId } from '@/lib/kernel'
import { type EventPayload, systemActor, type TenantContext, tenantContext } from '@/lib/operations'
import { findTenant } from '@/lib/tenancy'

/** A committed fact (`id` of its outbox row: what `Last-Event-ID` names) or a passing one (`id` null). */
export type LiveEvent = { id: string | null; type: string; payload: EventPayload }
type AccountEvent = LiveEvent & { subTenantId: string | null }

type Listener = (event: AccountEvent) => void
type Room = {
  listeners: Set<Listener>
  seen: Map<string, number>
  isReading: boolean
  isWanted: boolean
  lookedBackAt: number
  lookBackTimer: NodeJS.Timeout | null
}

/** Commits may become visible out of order; ids this much older than the newest are looked at again. */
const LOOK_BACK_MS = 15_000
/** Commits that follow each other closely are read without all that went before; soon after, the whole span is. */
const GLANCE_MS = 2_000
const LOOK_BACK_EVERY_MS = 500
const EPHEMERAL = 'live'

type Hub = { rooms: Map<TenantId, Room>; isStarted: boolean }
const hub = processWide<Hub>('liveHub', () => ({ rooms: new Map(), isStarted: false }))

const timeOfId = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)

async function eventsSince(tenantId: TenantId, sinceMs: number, take: number): Promise<AccountEvent[]> {
  const tenant = await findTenant({ id: tenantId })
  if (!tenant) return []
  const { db } = tenantContext(tenant, systemActor('live'))
  const rows = await db.outboxEvent.findMany({
    where: { id: { gte: firstIdAt(sinceMs) } },
    orderBy: { id: 'asc' },
    take,
    select: { id: true, subTenantId: true, type: true, payload: true },
  })
  return rows.map((row) => ({ ...row, payload: row.payload as EventPayload }))
}

/** How far back the next read goes; after a short one a long one is due. */
function spanToRead(tenantId: TenantId, room: Room): number {
  const now = Date.now()
  const waitMs = room.lookedBackAt + LOOK_BACK_EVERY_MS - now
  if (waitMs > 0) {
    room.lookBackTimer ??= setTimeout(() => {
      room.lookBackTimer = null
      wakeRoom(tenantId)
    }, waitMs).unref()
    return GLANCE_MS
  }
  room.lookedBackAt = now
  for (const [id, at] of room.seen) if (at < now - 2 * LOOK_BACK_MS) room.seen.delete(id)
  return LOOK_BACK_MS
}

async function readRoom(tenantId: TenantId, room: Room): Promise<void> {
  do {
    room.isWanted = false
    try {
      for (const event of await eventsSince(tenantId, Date.now() - spanToRead(tenantId, room), 1_000)) {
        if (event.id === null || room.seen.has(event.id)) continue
        room.seen.set(event.id, timeOfId(event.id))
        deliver(room, event)
      }
    } catch (error) {
      logger.warn({ err: error }, 'reading live events failed')
    }
  } while (room.isWanted)
  room.isReading = false
}

function deliver(room: Room, event: AccountEvent): void {
  for (const listener of room.listeners) {
    try {
      listener(event)
    } catch (error) {
      logger.warn({ err: error, type: event.type }, 'a live listener failed')
    }
  }
}

function wakeRoom(tenantId: TenantId): void {
  const room = hub.rooms.get(tenantId)
  if (!room) return
  room.isWanted = true
  if (room.isReading) return
  room.isReading = true
  void readRoom(tenantId, room)
}

function start(): void {
  if (hub.isStarted) return
  hub.isStarted = true
  const wakeAll = () => {
    for (const tenantId of hub.rooms.keys()) wakeRoom(tenantId)
  }
  listen('outbox', { onMessage: (tenantId) => wakeRoom(tenantId as TenantId), onUp: wakeAll })
  listen(EPHEMERAL, {
    onMessage: (text) => {
      const { tenantId, ...event } = JSON.parse(text) as Omit<AccountEvent, 'id'> & { tenantId: TenantId }
      const room = hub.rooms.get(tenantId)
      if (room) deliver(room, { id: null, ...event })
    },
  })
}

type Scope = Pick<TenantContext, 'tenantId' | 'accountId'>

/** The account as rows name it: null for the main one. */
const subTenantOf = ({ tenantId, accountId }: Scope): string | null => (accountId === tenantId ? null : accountId)

/**
 * Hears the events of the context's account (of all the tenant's where it sees all) from now on; with `lastEventId` also those since it, as far as 5 minutes back. An event may
 * come twice; its id tells.
 * @returns a function that ends the subscription
 */
export async function subscribeLive(
  scope: Scope,
  hear: (event: LiveEvent) => void,
  lastEventId?: string,
): Promise<() => void> {
  start()
  const { tenantId } = scope
  const own = subTenantOf(scope)
  const listener: Listener = ({ subTenantId, ...event }) => {
    if (scope.accountId === null || subTenantId === own) hear(event)
  }
  let room = hub.rooms.get(tenantId)
  if (!room) {
    room = {
      listeners: new Set(),
      seen: new Map(),
      isReading: false,
      isWanted: false,
      lookedBackAt: 0,
      lookBackTimer: null,
    }
    for (const event of await eventsSince(tenantId, Date.now() - LOOK_BACK_MS, 1_000)) {
      if (event.id) room.seen.set(event.id, timeOfId(event.id))
    }
    const made = hub.rooms.get(tenantId)
    if (made) room = made
    else hub.rooms.set(tenantId, room)
  }
  const joined = room
  joined.listeners.add(listener)
  if (lastEventId) {
    const since = Math.max(timeOfId(lastEventId) - LOOK_BACK_MS, Date.now() - 300_000)
    for (const event of await eventsSince(tenantId, since, 2_000)) {
      if (event.id !== lastEventId) listener(event)
    }
  }
  return () => {
    joined.listeners.delete(listener)
    if (joined.listeners.size === 0 && hub.rooms.get(tenantId) === joined) hub.rooms.delete(tenantId)
  }
}

/** An id that stands for now: what a first page hands to its live stream as `Last-Event-ID`. */
export const currentEventId = (): string => newId()

const LONGEST_NOTIFY_BYTES = 7_500

/** Tells whoever listens now (typing, an answer that grows); nothing is kept. Too large a payload is not sent. */
export async function notifyLive(scope: Scope, type: string, payload: EventPayload): Promise<void> {
  const text = JSON.stringify({ tenantId: scope.tenantId, subTenantId: subTenantOf(scope), type, payload })
  if (Buffer.byteLength(text) > LONGEST_NOTIFY_BYTES) return
  await platformDb().$executeRaw`SELECT pg_notify(${EPHEMERAL}, ${text})`
}

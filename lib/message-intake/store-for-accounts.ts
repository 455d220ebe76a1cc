import { type Connection, sharingAccounts } from '@/lib/channels'
import { systemActor, type TenantContext, tenantContext } from '@/lib/operations'
import { findTenant } from '@/lib/tenancy'
import { keyOf } from './event-key'
import { inGroups } from './in-groups'
import { type Told, type ToldEvent, toldEvent } from './schema'
import { wishOf } from './stop-words'
import { storeEvents } from './store-events'
import { type Account, accountOfStatus, accountOfText } from './whose-event'

type Channel = 'sms' | 'whatsapp'
type Heard = { channel: Channel; connection: Pick<Connection, 'id'>; told: readonly Told[] }
type Share = Map<Account, Told[]>

const worker = (ctx: TenantContext, accountId?: string | null) =>
  tenantContext(ctx.tenant, systemActor('message-intake'), ctx.request, accountId)

/** What somebody wishes holds for the number that they wrote to, whoever uses it. */
function wishIn(event: ToldEvent): ToldEvent | null {
  if (event.kind === 'wish') return event
  const wish = event.kind === 'text' ? wishOf(event.text) : null
  if (wish === null || event.kind !== 'text') return null
  const { from, userId, at } = event
  return { kind: 'wish', from, userId, wish, at }
}

/** Those that no account has yet: when it comes again, somebody else may have written to them since. */
async function unknownOf(all: TenantContext, channel: Channel, told: readonly Told[]): Promise<Told[]> {
  const keys = told.map(({ event }) => keyOf(toldEvent.parse(event)))
  const known = await all.db.messageEvent.findMany({ where: { channel, key: { in: keys } }, select: { key: true } })
  const seen = new Set(known.map(({ key }) => key))
  return told.filter((_, at) => !seen.has(keys[at] ?? ''))
}

async function shareOut(ctx: TenantContext, { channel, told }: Heard, sharing: readonly string[]): Promise<Share> {
  const all = worker(ctx, null)
  const shares: Share = new Map([[null, []]])
  const add = (account: Account, one: Told) => shares.set(account, [...(shares.get(account) ?? []), one])
  const unknown = new Set(await unknownOf(all, channel, told))
  for (const one of told) {
    const event = toldEvent.parse(one.event)
    const wish = wishIn(event)
    let account: Account = null
    if (event.kind === 'text') account = await accountOfText(all, channel, event, sharing)
    else if (event.kind === 'status') account = await accountOfStatus(all, event)
    if (unknown.has(one)) add(account, one)
    const isForAll = wish !== null || event.kind === 'user-id'
    if (!isForAll) continue
    for (const other of [null, ...sharing]) if (other !== account) add(other, wish ? { event: wish } : one)
  }
  return shares
}

async function store(ctx: TenantContext, heard: Heard): Promise<{ stored: number }> {
  const { channel, connection, told } = heard
  const sharing = await sharingAccounts(ctx, channel)
  const shares: Share = sharing.length === 0 ? new Map([[null, [...told]]]) : await shareOut(ctx, heard, sharing)
  let stored = 0
  for (const [account, events] of shares) {
    const tenant = account === null ? ctx.tenant : await findTenant({ id: account })
    if (!tenant) continue
    const accountId = account === null ? ctx.accountId : tenant.accountId
    const into = tenantContext(tenant, systemActor('message-intake'), ctx.request, accountId)
    stored += (await storeEvents(into, { channel, told: events, connectionId: connection.id })).stored
  }
  return { stored }
}

/** Events that are stored in one transaction. */
const MOST_AT_ONCE = 500

const storeSoon = inGroups<{ ctx: TenantContext; heard: Heard }, { stored: number }>({
  most: MOST_AT_ONCE,
  sizeOf: ({ heard }) => heard.told.length,
  work: async (calls) => {
    const [first] = calls
    if (!first) return { stored: 0 }
    return store(first.ctx, { ...first.heard, told: calls.flatMap(({ heard }) => heard.told) })
  },
})

/**
 * Keeps what a provider told of a number, each thing with the account that it is of: a main account's number carries the messages of all
 * sub-accounts that have none of their own. What somebody wishes (STOP) is kept with every one of them.
 * @returns how many were new, of this call and of those that were stored with it
 */
export function storeForAccounts(ctx: TenantContext, heard: Heard): Promise<{ stored: number }> {
  const { channel, connection } = heard
  return storeSoon([ctx.tenant.id, ctx.accountId, channel, connection.id].join(), { ctx, heard })
}

import { conflict, makeKey, newId, notFound } from '@/lib/kernel'
import { command, ownerOf, type Permission } from '@/lib/operations'
import { enterAccount } from '@/lib/tenancy'
import { assertMayCarry } from './key-bounds'
import { keyColumns, keyView } from './key-view'
import { keyChanged } from './live-key'
import { rotateKeyInput } from './schema'

const HOUR_MS = 3_600_000

/** The new key lives as long as the old one was meant to. */
const nextExpiry = ({ createdAt, expiresAt }: { createdAt: Date; expiresAt: Date | null }, now: number): Date | null =>
  expiresAt && new Date(now + expiresAt.getTime() - createdAt.getTime())

/**
 * Puts a new key in the place of another, which works on for `overlapHours`. It belongs to whoever rotates: so a key whose
 * owner has left is taken over.
 * @throws forbidden for a key that can do more than whoever rotates it, conflict when it has ended or been rotated
 */
export const rotateApiKey = command({
  name: 'api_keys.rotate',
  access: 'api_keys:write',
  feature: 'api_access',
  spansAccounts: true,
  input: rotateKeyInput,
  route: {
    method: 'POST',
    path: '/api-keys/{keyId}/rotate',
    summary: 'Rotate an API key',
    description: 'Answers with a new secret, once; the old key works on for the chosen overlap.',
    successStatus: 201,
  },
  handler: async ({ ctx, input }) => {
    const old = await ctx.db.apiKey.findFirst({ where: { id: input.keyId } })
    if (!old) throw notFound('API key')
    assertMayCarry(ctx.actor, old.scopes as Permission[], old.subTenantId)
    const now = Date.now()
    const end = new Date(Math.min(now + input.overlapHours * HOUR_MS, old.expiresAt?.getTime() ?? Infinity))
    const isLive = {
      revokedAt: null,
      replacedAt: null,
      OR: [{ expiresAt: null }, { expiresAt: { gt: new Date(now) } }],
    }
    const replaced = await ctx.db.apiKey.updateMany({
      where: { id: old.id, ...isLive },
      data: { replacedAt: new Date(now), expiresAt: end },
    })
    if (replaced.count === 0) throw conflict('This key has ended or been rotated already.')
    const accountId = old.subTenantId ?? ctx.tenantId
    if (ctx.accountId === null) enterAccount(ctx.tenantId, accountId)
    const { key, start, hash } = makeKey('key', accountId)
    const row = await ctx.db.apiKey.create({
      data: {
        id: newId(),
        name: old.name,
        start,
        hash,
        scopes: old.scopes,
        ownerId: ownerOf(ctx) ?? old.ownerId,
        ownerName: ctx.actor.kind === 'member' ? ctx.actor.label : old.ownerName,
        rotatedFromId: old.id,
        expiresAt: nextExpiry(old, now),
      },
      select: keyColumns,
    })
    await keyChanged(ctx, old.id)
    ctx.audit({ resourceId: row.id, before: { keyId: old.id }, after: { overlapHours: input.overlapHours } })
    return { ...keyView(row), secret: key }
  },
})

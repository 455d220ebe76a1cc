import { conflict } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import type { Price } from './schema'

/** Of the same messages, one price begins on a day. @param except the price that is being changed @throws conflict */
export async function assertNewPrice(
  { db, tenant }: CommandContext,
  { channel, country, category, validFrom }: Omit<Price, 'currency' | 'micro'>,
  except: string | null,
): Promise<void> {
  const same = await db.messagePrice.findFirst({
    where: {
      subTenantId: tenant.subTenantId,
      channel,
      country,
      category,
      validFrom: new Date(validFrom),
      ...(except ? { id: { not: except } } : {}),
    },
    select: { id: true },
  })
  if (same) throw conflict('There is a price of the same messages from that day on. Change that one.')
}

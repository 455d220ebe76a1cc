import { platformDb } from '@/lib/db'

export type NumberPlace = { numberRef: string; accountRef: string; accountId: string; connectionId: string }

/**
 * Says that an account hears what a number is told at the installation's one address. It has shown before that its key reads the
 * number: whoever could say so without would hear another company's customers.
 * @returns false where another account holds it
 */
export async function claimNumber(place: NumberPlace): Promise<boolean> {
  const { numberRef, accountId, connectionId, accountRef } = place
  await platformDb().channelNumber.createMany({ data: [place], skipDuplicates: true })
  const { count } = await platformDb().channelNumber.updateMany({
    where: { numberRef, accountId },
    data: { connectionId, accountRef },
  })
  return count > 0
}

/** The connection hears nothing there any more: it is gone, or of another number. */
export async function releaseNumber({ accountId, connectionId }: Pick<NumberPlace, 'accountId' | 'connectionId'>) {
  await platformDb().channelNumber.deleteMany({ where: { accountId, connectionId } })
}

/** Who hears of these: numbers, and accounts for what is of no number. */
export async function placesOfNumbers(numberRefs: string[], accountRefs: string[]): Promise<NumberPlace[]> {
  return platformDb().channelNumber.findMany({
    where: { OR: [{ numberRef: { in: numberRefs } }, { accountRef: { in: accountRefs } }] },
    orderBy: { claimedAt: 'asc' },
    select: { numberRef: true, accountRef: true, accountId: true, connectionId: true },
  })
}

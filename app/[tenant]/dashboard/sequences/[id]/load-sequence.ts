import { notFound } from 'next/navigation'
import { memberContext } from '@/app/_request/member'
import { isAppError, isUuid } from '@/lib/kernel'
import { getSequence } from '@/lib/sequences'

/** The sequence that an address names, for who may see it. */
export async function loadSequence(params: Promise<{ id: string }>) {
  const ctx = await memberContext('campaigns:read')
  const { id: sequenceId } = await params
  if (!isUuid(sequenceId)) notFound()
  try {
    return { ctx, sequence: await getSequence(ctx, { sequenceId }) }
  } catch (error) {
    if (isAppError(error, 'not_found') || isAppError(error, 'feature_not_available')) notFound()
    throw error
  }
}

'use server'

import { revalidatePath } from 'next/cache'
import { action } from '@/app/_request/action'
import { purgeDeleted, restoreDeleted } from '@/lib/trash'
import type { TrashKind } from '@/lib/trash/schema'

const PAGE = '/[tenant]/dashboard/settings/deleted'
const bringBack = action(restoreDeleted)
const purge = action(purgeDeleted)

export async function restore(kind: TrashKind, id: string) {
  const result = await bringBack({ kind, id })
  if (result.ok) revalidatePath(PAGE, 'page')
  return result
}

export async function removeForGood(kind: TrashKind, id: string) {
  const result = await purge({ kind, id })
  if (result.ok) revalidatePath(PAGE, 'page')
  return result
}

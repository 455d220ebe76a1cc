'use server'

import { revalidatePath } from 'next/cache'
import { action } from '@/app/_request/action'
import { createCannedReply, deleteCannedReply, updateCannedReply } from '@/lib/conversations'
import type { CannedReplyView } from '@/lib/conversations/schema'

const PAGE = '/[tenant]/dashboard/settings/canned-replies'

const create = action(createCannedReply)
const update = action(updateCannedReply)
const remove = action(deleteCannedReply)

type Values = Omit<CannedReplyView, 'id'>

export async function createReply(values: Values) {
  const result = await create(values)
  if (result.ok) revalidatePath(PAGE, 'page')
  return result
}

export async function updateReply(cannedReplyId: string, values: Values) {
  const result = await update({ cannedReplyId, ...values })
  if (result.ok) revalidatePath(PAGE, 'page')
  return result
}

export async function deleteReply(cannedReplyId: string) {
  const result = await remove({ cannedReplyId })
  if (result.ok) revalidatePath(PAGE, 'page')
  return result
}

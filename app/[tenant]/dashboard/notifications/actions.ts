'use server'

import { revalidatePath } from 'next/cache'
import { action } from '@/app/_request/action'
import { markAllNotificationsRead, markNotificationsRead } from '@/lib/notifications'

const PAGE = '/[tenant]/dashboard/notifications'
const mark = action(markNotificationsRead)
const markAll = action(markAllNotificationsRead)

export async function markRead(ids: string[]) {
  const result = await mark({ ids })
  if (result.ok) revalidatePath(PAGE, 'page')
  return result
}

export async function markAllRead() {
  const result = await markAll({})
  if (result.ok) revalidatePath(PAGE, 'page')
  return result
}

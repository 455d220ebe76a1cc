'use server'

import { redirect } from 'next/navigation'
import { consoleAction, perform } from '@/app/_request/action'
import { cancelBulk, previewBulk, retryBulk, startBulk } from '@/lib/bulk'

export const preview = consoleAction(previewBulk)
export const start = consoleAction(startBulk)
export const cancel = consoleAction(cancelBulk)
export const retry = consoleAction(retryBulk)

/** The selected rows of the list, as the selection of an operation. */
export const chooseForBulk = async (ids: string[]) =>
  perform(async () => redirect(`/bulk/new?${new URLSearchParams({ ids: ids.join(',') })}`))

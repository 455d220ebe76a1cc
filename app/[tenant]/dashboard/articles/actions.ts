'use server'

import { action } from '@/app/_request/action'
import { createArticle, deleteArticle, publishArticle, updateArticle } from '@/lib/help'

export const createArticleAction = action(createArticle)
export const updateArticleAction = action(updateArticle)
export const publishArticleAction = action(publishArticle)
export const deleteArticleAction = action(deleteArticle)

/** Publishes the selected articles; the first that cannot be is named. */
export async function publishManyAction(ids: readonly string[]) {
  // Anybody can call an action with anything.
  if (!Array.isArray(ids)) return publishArticleAction({ id: '', isPublished: true })
  for (const id of ids) {
    const result = await publishArticleAction({ id, isPublished: true })
    if (!result.ok) return result
  }
  return { ok: true as const, data: { published: ids.length } }
}

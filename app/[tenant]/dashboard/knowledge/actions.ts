'use server'

import { action } from '@/app/_request/action'
import { draftArticlesFromSource } from '@/lib/help'
import {
  addSource,
  cancelCrawl,
  choosePages,
  createFolder,
  deleteFolder,
  deleteSource,
  deleteVersion,
  getCrawl,
  getSource,
  moveSources,
  renameFolder,
  renewSource,
  restorePage,
  startCrawl,
  updateSource,
  updateText,
} from '@/lib/knowledge'
import { setFindingState, settleFinding } from '@/lib/knowledge-findings'
import { answerGap, draftAnswer, setGapState } from '@/lib/knowledge-gaps'
import { setShared } from '@/lib/sub-accounts'

export const addSourceAction = action(addSource)
export const startCrawlAction = action(startCrawl)
export const cancelCrawlAction = action(cancelCrawl)
export const choosePagesAction = action(choosePages)
export const deleteSourceAction = action(deleteSource)
export const deleteVersionAction = action(deleteVersion)
export const getSourceAction = action(getSource)
export const getCrawlAction = action(getCrawl)
export const draftFromSourceAction = action(draftArticlesFromSource)
export const updateSourceAction = action(updateSource)
export const updateTextAction = action(updateText)
export const answerGapAction = action(answerGap)
export const draftAnswerAction = action(draftAnswer)
export const setGapStateAction = action(setGapState)
export const createFolderAction = action(createFolder)
export const renameFolderAction = action(renameFolder)
export const deleteFolderAction = action(deleteFolder)
export const renewSourceAction = action(renewSource)
export const restorePageAction = action(restorePage)
export const setFindingStateAction = action(setFindingState)
export const settleFindingAction = action(settleFinding)
export const lendSourceAction = action(setShared)
const moveAction = action(moveSources)

/** Of the list: the sources that are ticked, into the folder that was chosen. */
export async function moveManyAction(ids: string[], folderId: string) {
  return moveAction({ ids, folderId: folderId || null })
}

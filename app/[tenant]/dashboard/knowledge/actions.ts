'use server'

import { action } from '@/app/_request/action'
import { draftArticlesFromSource } from '@/lib/help'
import {
  addSource,
  cancelCrawl,
  choosePages,
  deleteSource,
  deleteVersion,
  getCrawl,
  getSource,
  startCrawl,
  updateSource,
  updateText,
} from '@/lib/knowledge'
import { answerGap, draftAnswer, setGapState } from '@/lib/knowledge-gaps'

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

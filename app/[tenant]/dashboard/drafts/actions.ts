'use server'

import { action } from '@/app/_request/action'
import * as drafts from '@/lib/drafts'

export const estimateSet = action(drafts.estimateSet)
export const createSet = action(drafts.createSet)
export const deleteSet = action(drafts.deleteSet)
export const reworkDraft = action(drafts.reworkDraft)
export const retryDraft = action(drafts.retryDraft)
export const makeVariant = action(drafts.makeVariant)
export const editDraft = action(drafts.editDraft)
export const restoreDraft = action(drafts.restoreDraft)
export const listDraftVersions = action(drafts.listDraftVersions)
export const draftIntoCampaign = action(drafts.useInCampaign)
export const saveAsTemplate = action(drafts.saveAsTemplate)
export const saveToLibrary = action(drafts.saveToLibrary)

'use server'

import { action } from '@/app/_request/action'
import * as workflows from '@/lib/workflows'

export const createWorkflow = action(workflows.createWorkflow)
export const updateWorkflow = action(workflows.updateWorkflow)
export const activateWorkflow = action(workflows.activateWorkflow)
export const pauseWorkflow = action(workflows.pauseWorkflow)
export const resumeWorkflow = action(workflows.resumeWorkflow)
export const archiveWorkflow = action(workflows.archiveWorkflow)
export const deleteWorkflow = action(workflows.deleteWorkflow)

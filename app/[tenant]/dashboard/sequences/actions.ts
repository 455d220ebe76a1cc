'use server'

import { action } from '@/app/_request/action'
import * as sequences from '@/lib/sequences'

export const createSequence = action(sequences.createSequence)
export const updateSequence = action(sequences.updateSequence)
export const activateSequence = action(sequences.activateSequence)
export const pauseSequence = action(sequences.pauseSequence)
export const resumeSequence = action(sequences.resumeSequence)
export const archiveSequence = action(sequences.archiveSequence)
export const deleteSequence = action(sequences.deleteSequence)
export const enrolContacts = action(sequences.enrolContacts)
export const enrolSegment = action(sequences.enrolSegment)
export const removeEnrolment = action(sequences.removeEnrolment)

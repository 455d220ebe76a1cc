'use server'

import { action } from '@/app/_request/action'
import * as segments from '@/lib/segments'

export const createSegment = action(segments.createSegment)
export const updateSegment = action(segments.updateSegment)
export const deleteSegment = action(segments.deleteSegment)
export const proposeRules = action(segments.proposeRules)

const change = action(segments.changeMembers)
export const addToList = async (contactIds: string[], segmentId: string) => change({ segmentId, add: contactIds })
export const takeFromList = async (contactIds: string[], segmentId: string) => change({ segmentId, remove: contactIds })

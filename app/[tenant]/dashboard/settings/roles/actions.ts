'use server'

import { action } from '@/app/_request/action'
import * as team from '@/lib/team'

export const createRole = action(team.createRole)
export const updateRole = action(team.updateRole)
export const duplicateRole = action(team.duplicateRole)
export const deleteRole = action(team.deleteRole)
export const restoreRole = action(team.restoreRole)

'use server'

import { action } from '@/app/_request/action'
import * as team from '@/lib/team'

export const updateProfile = action(team.updateProfile)
export const requestEmailChange = action(team.requestEmailChange)

'use server'

import { action } from '@/app/_request/action'
import * as team from '@/lib/team'

export const updateCompanyProfile = action(team.updateCompanyProfile)

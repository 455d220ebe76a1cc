'use server'

import { action } from '@/app/_request/action'
import { restoreCompany } from '@/lib/lifecycle'

export const restore = action(restoreCompany)

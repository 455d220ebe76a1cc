'use server'

import { action } from '@/app/_request/action'
import { verifyAudit } from '@/lib/compliance'

export const verify = action(verifyAudit)

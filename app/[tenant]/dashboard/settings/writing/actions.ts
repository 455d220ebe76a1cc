'use server'

import { action } from '@/app/_request/action'
import * as drafts from '@/lib/drafts'

export const updateWritingSettings = action(drafts.updateWritingSettings)

'use server'

import { consoleAction } from '@/app/_request/action'
import { startIsolationRun } from '@/lib/isolation'

export const startExamination = consoleAction(startIsolationRun)

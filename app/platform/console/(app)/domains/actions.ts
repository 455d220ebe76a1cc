'use server'

import { consoleAction } from '@/app/_request/action'
import * as domains from '@/lib/domains'

export const look = consoleAction(domains.lookAtDomainNow)
export const release = consoleAction(domains.releaseCompanyDomain)
export const endQuarantine = consoleAction(domains.endQuarantine)

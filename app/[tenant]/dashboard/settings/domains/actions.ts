'use server'

import { action } from '@/app/_request/action'
import { addDomain, removeDomain, renewDomain, updateDomain, verifyDomain } from '@/lib/domains'

export const addDomainAction = action(addDomain)
export const verifyDomainAction = action(verifyDomain)
export const renewDomainAction = action(renewDomain)
export const updateDomainAction = action(updateDomain)
export const removeDomainAction = action(removeDomain)

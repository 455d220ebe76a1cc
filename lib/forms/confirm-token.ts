import { randomToken, sha256Hex } from '@/lib/kernel'

export const mintConfirmToken = (): string => randomToken()

/** What is stored of it; a token of one company says nothing to another. */
export const hashConfirmToken = (tenantId: string, token: string): string => sha256Hex(`${tenantId}:form:${token}`)

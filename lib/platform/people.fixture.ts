import { randomUUID } from 'node:crypto'
import { newId } from '@/lib/kernel'
import { ANONYMOUS, NO_REQUEST, type PlatformContext } from '@/lib/operations'

const staff = (role: 'super_admin' | 'support'): PlatformContext => ({
  actor: { kind: 'staff', id: newId(), label: `Test ${role}`, role, sessionId: newId() },
  request: NO_REQUEST,
})

export const operator = (): PlatformContext => staff('super_admin')

/** May look and may not change. */
export const supporter = (): PlatformContext => staff('support')

/** Anybody on the platform's site, from an address of their own. */
export const visitor = (ip: string = randomUUID()): PlatformContext => ({
  actor: ANONYMOUS,
  request: { ip, userAgent: 'test' },
})

import { newId } from '@/lib/kernel'
import { NO_REQUEST, type PlatformContext } from '@/lib/operations'
import type { StaffRole } from '@/lib/operations/schema'

export const operator = (role: StaffRole = 'super_admin'): PlatformContext => ({
  actor: { kind: 'staff', id: newId(), label: 'Test operator', role, sessionId: newId() },
  request: NO_REQUEST,
})

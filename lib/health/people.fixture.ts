import { newId } from '@/lib/kernel'
import { NO_REQUEST, type PlatformContext } from '@/lib/operations'

export const operator = (role: 'super_admin' | 'operator' = 'super_admin'): PlatformContext => ({
  actor: { kind: 'staff', id: newId(), label: 'Test operator', role, sessionId: newId() },
  request: NO_REQUEST,
})

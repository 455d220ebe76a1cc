import { newId } from '@/lib/kernel'
import { NO_REQUEST, type PlatformContext } from '@/lib/operations'

export const operator = (): PlatformContext => ({
  actor: { kind: 'staff', id: newId(), label: 'Test operator', role: 'super_admin', sessionId: newId() },
  request: NO_REQUEST,
})

import type { StageKind } from '@/lib/leads/schema'

export const STATUS_TONES = { open: 'info', won: 'success', lost: 'neutral' } as const satisfies Record<
  StageKind,
  string
>

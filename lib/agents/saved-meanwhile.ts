import { conflict } from '@/lib/kernel'

export const savedMeanwhile = () =>
  conflict('Somebody else has saved this agent meanwhile. Reload to see their changes.')

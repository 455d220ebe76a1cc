import { turnLine } from '@/lib/events'

/** Sequences in which somebody waits, or that look for somebody new. */
export const sequenceLine = turnLine('sequence')

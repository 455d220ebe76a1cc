import type { Policy } from '@/lib/targets/schema'

export const freshPolicy = (changes: Partial<Policy> = {}): Policy => ({
  id: crypto.randomUUID(),
  name: '',
  priorities: [],
  teamIds: [],
  channels: [],
  firstMinutes: 60,
  nextMinutes: 120,
  resolutionMinutes: null,
  warnMinutes: 15,
  ...changes,
})

/** Three that most can begin with. */
export const usualPolicies = (names: { urgent: string; high: string; usual: string }): Policy[] => [
  freshPolicy({
    name: names.urgent,
    priorities: ['urgent'],
    firstMinutes: 15,
    nextMinutes: 30,
    resolutionMinutes: 240,
    warnMinutes: 5,
  }),
  freshPolicy({ name: names.high, priorities: ['high'], firstMinutes: 30, nextMinutes: 60, resolutionMinutes: 480 }),
  freshPolicy({ name: names.usual, firstMinutes: 120, nextMinutes: 240, resolutionMinutes: 1_440, warnMinutes: 30 }),
]

import { describe, expect, it } from 'vitest'
import { resolveGrants } from './grants'

const plan = { features: ['campaigns', 'videos'], limits: { users: 3, agents: 1 } }
const NOW = 1_000
const at = (ms: number) => new Date(ms)

describe('what a company may', () => {
  it('is what its plan grants when nothing else is said', () => {
    const grants = resolveGrants(plan, { features: [], limits: [] }, NOW)
    expect([[...grants.features], grants.limits, grants.changesAt]).toEqual([plan.features, plan.limits, null])
  })

  it('is more or less by overrides, until the first of those that still count ends', () => {
    const grants = resolveGrants(
      plan,
      {
        features: [
          { feature: 'insights', enabled: true, endsAt: at(5_000) },
          { feature: 'videos', enabled: false, endsAt: null },
          { feature: 'campaigns', enabled: false, endsAt: at(1_000) },
        ],
        limits: [
          { resource: 'users', limit: -1, endsAt: at(3_000) },
          { resource: 'agents', limit: 9, endsAt: at(999) },
        ],
      },
      NOW,
    )
    expect([...grants.features].sort()).toEqual(['campaigns', 'insights'])
    expect(grants.limits).toEqual({ users: -1, agents: 1 })
    expect(grants.changesAt).toBe(3_000)
  })

  it('is nothing where the stored limit is damaged, never everything', () => {
    const damaged = { users: -5, agents: 1.5, contacts: 'many', storage: null, messages: -1 }
    const grants = resolveGrants({ features: [], limits: damaged }, { features: [], limits: [] }, NOW)
    expect(grants.limits).toEqual({ users: 0, agents: 0, contacts: 0, storage: 0, messages: -1 })
  })
})

import { describe, expect, it } from 'vitest'
import { auditChanges } from './audit-changes'

describe('the changes of an audit entry', () => {
  it('name what was and what is, and leave out what stayed', () => {
    expect(auditChanges({ status: 'active', plan: 'free' }, { status: 'suspended', plan: 'free' })).toEqual([
      'status: active → suspended',
    ])
  })

  it('name only the new value where there was none', () => {
    expect(auditChanges(null, { slug: 'acme', website: null })).toEqual(['slug: acme', 'website: —'])
  })

  it('are none when nothing was noted', () => {
    expect(auditChanges(undefined, null)).toEqual([])
  })
})

import { expect, it } from 'vitest'
import { policyFor } from './policy-for'

const scope = (name: string, changes = {}) => ({ name, priorities: [], teamIds: [], channels: [], ...changes })
const policies = [
  scope('all'),
  scope('urgent', { priorities: ['urgent'] }),
  scope('sales', { teamIds: ['sales'] }),
  scope('urgent mail', { priorities: ['urgent', 'high'], channels: ['email'] }),
]
const nameFor = (priority: string, teamId: string | null, channel: string) =>
  policyFor(policies, { priority, teamId, channel })?.name

it('takes the policy that says most about a conversation, of two the upper one', () => {
  expect(nameFor('normal', null, 'sms')).toBe('all')
  expect(nameFor('urgent', null, 'sms')).toBe('urgent')
  expect(nameFor('normal', 'sales', 'email')).toBe('sales')
  expect(nameFor('urgent', 'sales', 'sms')).toBe('urgent')
  expect(nameFor('high', 'sales', 'email')).toBe('urgent mail')
})

it('has none where none fits', () => {
  expect(policyFor(policies.slice(1), { priority: 'low', teamId: null, channel: 'sms' })).toBeNull()
})

import type { Dispatch, SetStateAction } from 'react'
import type { AssignmentRuleView, RuleConditions } from '@/lib/inbox/schema'

export type RuleDraft = Pick<AssignmentRuleView, 'name' | 'isActive' | 'conditions' | 'way'> & { teamId: string | null }

const ANY: RuleConditions = { channels: [], connections: [], labels: [], languages: [], hours: null, skills: [] }

export const newRule = (rule: AssignmentRuleView | null): RuleDraft => ({
  name: rule?.name ?? '',
  isActive: rule?.isActive ?? true,
  conditions: rule?.conditions ?? ANY,
  way: rule?.way ?? 'round_robin',
  teamId: rule?.team?.id ?? null,
})

/** Changes some of a draft's conditions. */
export const withConditions =
  (setDraft: Dispatch<SetStateAction<RuleDraft>>) =>
  (change: Partial<RuleConditions>): void =>
    setDraft((draft) => ({ ...draft, conditions: { ...draft.conditions, ...change } }))

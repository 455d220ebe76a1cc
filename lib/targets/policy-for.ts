type Scope = { priorities: readonly string[]; teamIds: readonly string[]; channels: readonly string[] }
/** What a policy looks at in a conversation. */
export type TargetSubject = { priority: string; teamId: string | null; channel: string }

const fits = ({ priorities, teamIds, channels }: Scope, { priority, teamId, channel }: TargetSubject): boolean =>
  (priorities.length === 0 || priorities.includes(priority)) &&
  (teamIds.length === 0 || (teamId !== null && teamIds.includes(teamId))) &&
  (channels.length === 0 || channels.includes(channel))

const conditionsOf = ({ priorities, teamIds, channels }: Scope): number =>
  [priorities, teamIds, channels].filter((some) => some.length > 0).length

/** Of those that fit the one that says most of a conversation; of several the upper one. */
export function policyFor<Policy extends Scope>(policies: readonly Policy[], subject: TargetSubject): Policy | null {
  const fitting = policies.filter((policy) => fits(policy, subject))
  const most = Math.max(0, ...fitting.map(conditionsOf))
  return fitting.find((policy) => conditionsOf(policy) === most) ?? null
}

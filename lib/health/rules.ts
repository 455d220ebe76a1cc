import type { Figure, Figures, Finding, Level } from './schema'

/** When a figure needs attention; the same rules make the status light and a report's recommendations. */
export type Rule = {
  id: string
  figure: Figure
  /** From these values on. */
  attention?: number
  critical?: number
  /** For rules about too little: at this value and below. */
  atMost?: number
  /** Below that much the figure says nothing. */
  enough?: { figure: Figure; least: number }
}

const ofLimit = (resource: string, critical?: number): Rule => ({
  id: `limit_${resource}`,
  figure: `${resource}_percent` as Figure,
  attention: 80,
  ...(critical ? { critical } : {}),
})

export const RULES: readonly Rule[] = [
  {
    id: 'errors',
    figure: 'error_rate_percent',
    attention: 1,
    critical: 5,
    enough: { figure: 'requests', least: 50 },
  },
  {
    id: 'slow',
    figure: 'p95_response_time_ms',
    attention: 2_000,
    critical: 8_000,
    enough: { figure: 'requests', least: 50 },
  },
  { id: 'failed_jobs', figure: 'failed_jobs', attention: 1, critical: 25 },
  { id: 'idle', figure: 'idle_days', attention: 14 },
  {
    id: 'unanswered',
    figure: 'unanswered_percent',
    attention: 25,
    enough: { figure: 'conversations_30_days', least: 10 },
  },
  {
    id: 'handovers',
    figure: 'handover_percent',
    attention: 60,
    enough: { figure: 'conversations_30_days', least: 10 },
  },
  { id: 'no_knowledge', figure: 'knowledge_pages', atMost: 0 },
  ofLimit('storage', 95),
  ofLimit('users'),
  ofLimit('contacts', 100),
  ofLimit('agents', 101),
  ofLimit('knowledge_pages'),
  ofLimit('messages', 100),
  ofLimit('ai_messages', 100),
  ofLimit('ai_tokens', 100),
  ofLimit('api_calls', 100),
]

function judge(rule: Rule, figures: Figures): Finding[] {
  const value = figures[rule.figure]
  if (value === null || (rule.enough && (figures[rule.enough.figure] ?? 0) < rule.enough.least)) return []
  const found = (level: Finding['level'], threshold: number) => [
    { rule: rule.id, figure: rule.figure, value, threshold, level },
  ]
  if (rule.atMost !== undefined) return value <= rule.atMost ? found('attention', rule.atMost) : []
  if (rule.critical !== undefined && value >= rule.critical) return found('critical', rule.critical)
  return rule.attention !== undefined && value >= rule.attention ? found('attention', rule.attention) : []
}

const WEIGHT = { critical: 1_000, attention: 10 }

/** What the rules find, worst first. */
export function findingsOf(figures: Figures): Finding[] {
  const found = RULES.flatMap((rule) => judge(rule, figures))
  return found.sort((a, b) => WEIGHT[b.level] - WEIGHT[a.level])
}

/** How much attention findings ask for: one that is critical outweighs any number that are not. */
export const scoreOf = (findings: readonly Finding[]): number =>
  findings.reduce((sum, { level }) => sum + WEIGHT[level], 0)

export function levelOf(findings: readonly Finding[], figures: Figures): Level {
  const [worst] = findings
  if (worst) return worst.level
  return figures.requests || figures.active_users_today ? 'good' : 'quiet'
}

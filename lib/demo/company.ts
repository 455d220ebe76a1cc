import type { Industry } from '@/lib/presets/schema'

/** `a`: the assistant, `m`: a member of staff, `c`: the customer, `n`: an internal note. */
export type DemoTurn = ['a' | 'm' | 'c' | 'n', string]

export type DemoConversation = {
  customer: string
  /** Hours before the demo was made. */
  hoursAgo: number
  state: 'bot' | 'waiting' | 'human'
  status?: 'open' | 'closed'
  turns: DemoTurn[]
}

export type DemoCompany = {
  slug: string
  name: string
  /** Host of its website in the local sandbox. */
  site: string
  industry: string
  /** Whose rules its segments have. */
  preset: Industry
  companySize: string
  audience: string
  description: string
  planId: string
  features: string[]
  colors: { primary: string; secondary: string; accent: string }
  agent: { name: string; tone: string; style: string; greeting: string; suggestions: string[] }
  segments: { name: string; description: string; tone: string; style: string }[]
  members: { admin: string; manager: string; agent: string }
  conversations: DemoConversation[]
}

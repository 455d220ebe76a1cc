import { Prisma } from '@/lib/db'
import type { CommandContext } from '@/lib/operations'
import { changedSettings } from './agent-content'
import type { AgentContent } from './schema'

export const LONGEST_LABEL = 200

export const NO_DRAFT = { draft: Prisma.DbNull, draftBy: null, draftAt: null } as const

/** The columns of a draft; settings that are live already are none. */
export const draftColumns = ({ actor }: Pick<CommandContext, 'actor'>, live: AgentContent, edited: AgentContent) =>
  changedSettings(live, edited).length === 0
    ? NO_DRAFT
    : { draft: edited, draftBy: actor.label.slice(0, LONGEST_LABEL), draftAt: new Date() }

import { z } from 'zod'
import { holidays, type WeeklyHours, weeklyHours } from '@/lib/business-hours/schema'
import { connectionRef } from '@/lib/channels/schema'
import {
  CONVERSATION_CHANNELS,
  CONVERSATION_STATUSES,
  type ConversationChannel,
  DUE_FILTERS,
  INBOX_ORDERS,
  INBOX_VIEWS,
  MAILBOX,
  type MemberRef,
  messageBody,
  PRIORITIES,
} from '@/lib/conversations/schema'
import { freeText, line, timeZone, uuid } from '@/lib/kernel/schema'

export const LABEL_COLORS = [1, 2, 3, 4, 5, 6, 7, 8] as const
export const MOST_LABELS = 200

/** `conversations`: how many have it, counted no further than 1,000. */
export type LabelView = { id: string; name: string; color: number; conversations: number }

const labelId = uuid
export const labelInput = z.strictObject({
  name: line(40).refine((name) => !name.includes(','), { error: 'must not contain a comma' }),
  color: z.number().int().min(1).max(LABEL_COLORS.length),
})
export const updateLabelInput = labelInput.extend({ labelId })
export const labelIdInput = z.strictObject({ labelId })

export const MOST_VIEWS = 50

/** What a saved view shows: the filters of the inbox. */
export const viewFilter = z.strictObject({
  view: z.enum(INBOX_VIEWS).default('all'),
  status: z.enum([...CONVERSATION_STATUSES, 'any']).default('open'),
  channel: z.enum([...CONVERSATION_CHANNELS, 'any']).default('any'),
  due: z.enum([...DUE_FILTERS, 'any']).default('any'),
  labels: z.array(uuid).max(10).default([]),
  priority: z.enum([...PRIORITIES, 'any']).default('any'),
  teamId: uuid.nullable().default(null),
  order: z.enum(INBOX_ORDERS).default('newest'),
  search: freeText(200).trim().default(''),
})
export type ViewFilter = z.output<typeof viewFilter>

/** `count`: how many it finds, no further than 100. `canChange`: its own, or the account's for who may change the rules. */
export type SavedView = {
  id: string
  name: string
  filter: ViewFilter
  isForAll: boolean
  canChange: boolean
  count: number
}

const viewName = line(40)
export const createViewInput = z.strictObject({
  name: viewName,
  filter: viewFilter,
  isForAll: z.boolean().default(false),
})
export const updateViewInput = z.strictObject({
  viewId: uuid,
  name: viewName.optional(),
  filter: viewFilter.optional(),
  isForAll: z.boolean().optional(),
})
export const viewIdInput = z.strictObject({ viewId: uuid })
export const orderViewsInput = z.strictObject({
  viewIds: z
    .array(uuid)
    .min(1)
    .max(2 * MOST_VIEWS),
})

/* Teams and who is there. */

export const MOST_TEAMS = 100
export const MOST_OF_TEAM = 200

export type TeamView = {
  id: string
  name: string
  description: string | null
  /** An emoji. */
  icon: string | null
  /** When somebody of it is there; null: as the account says. */
  hours: WeeklyHours | null
  holidays: string[]
  /** What customers read outside of those hours; null: our words. */
  awayText: string | null
  members: MemberRef[]
}
/** `openLimit`: how many open conversations rules give them at most; null is any number. */
export type DeskMember = MemberRef & {
  isAway: boolean
  isOnline: boolean
  skills: string[]
  openLimit: number | null
  open: number
}

/** One sign that is a picture or a flag, with what colours or joins it. */
const isEmoji = (text: string): boolean =>
  /^(\p{Extended_Pictographic}|\p{Regional_Indicator})/u.test(text) && !/[\p{L}\p{N}\s]/u.test(text)

export const teamInput = z.strictObject({
  name: line(60),
  description: freeText(300).trim().nullable().default(null),
  icon: z.string().max(16).refine(isEmoji, { error: 'is not an emoji' }).nullable().default(null),
  hours: weeklyHours.nullable().default(null),
  holidays: holidays.default([]),
  /** `{when}` is the moment at which the team is back. */
  awayText: freeText(500).trim().nullable().default(null),
  memberIds: z.array(uuid).max(MOST_OF_TEAM).default([]),
})
export const updateTeamInput = teamInput.extend({ teamId: uuid })
export const teamIdInput = z.strictObject({ teamId: uuid })
export const setAwayInput = z.strictObject({ isAway: z.boolean() })

const skill = line(40).transform((text) => text.toLowerCase())
const skills = z.array(skill).max(20).default([])
export const deskMemberInput = z.strictObject({
  memberId: uuid,
  isAway: z.boolean(),
  skills,
  openLimit: z.number().int().min(1).max(1_000).nullable(),
})

/* Rules. */

export const MOST_ASSIGNMENT_RULES = 50
/** `team`: whoever of the team comes first; `round_robin`: each in turn; `least_busy`: who has fewest open ones. */
export const ASSIGNMENT_WAYS = ['round_robin', 'least_busy', 'team'] as const
export type AssignmentWay = (typeof ASSIGNMENT_WAYS)[number]

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time like 09:00')
/** Days from 1 (Monday) to 7; a span that ends before it begins goes over midnight. */
export const ruleHours = z.strictObject({
  when: z.enum(['within', 'outside']),
  timeZone,
  days: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  from: clock,
  to: clock,
})
export type RuleHours = z.output<typeof ruleHours>

/** All that are given must hold; of a list, one. `skills` are asked of whoever gets it, all of them. */
export const ruleConditions = z.strictObject({
  channels: z.array(z.enum(CONVERSATION_CHANNELS)).default([]),
  /** Numbers and mailboxes (`connectionRef`). */
  connections: z
    .array(z.union([connectionRef, z.literal(MAILBOX)]))
    .max(50)
    .default([]),
  labels: z.array(uuid).max(20).default([]),
  /** Two letters, as contacts' languages begin. */
  languages: z
    .array(z.string().regex(/^[a-z]{2}$/, 'is a language of two letters'))
    .max(20)
    .default([]),
  hours: ruleHours.nullable().default(null),
  skills,
})
export type RuleConditions = z.output<typeof ruleConditions>

export type AssignmentRuleView = {
  id: string
  name: string
  isActive: boolean
  conditions: RuleConditions
  team: { id: string; name: string } | null
  way: AssignmentWay
}

const rule = z.strictObject({
  name: line(80),
  isActive: z.boolean().default(true),
  conditions: ruleConditions,
  teamId: uuid.nullable().default(null),
  way: z.enum(ASSIGNMENT_WAYS),
})
const NEEDS_TEAM = { error: 'is required', path: ['teamId'] }
const hasTarget = ({ way, teamId }: { way: AssignmentWay; teamId: string | null }) => way !== 'team' || teamId !== null
export const ruleInput = rule.refine(hasTarget, NEEDS_TEAM)
export const updateRuleInput = rule.extend({ ruleId: uuid }).refine(hasTarget, NEEDS_TEAM)
export const ruleIdInput = z.strictObject({ ruleId: uuid })
export const orderRulesInput = z.strictObject({ ruleIds: z.array(uuid).min(1).max(MOST_ASSIGNMENT_RULES) })

/** What a rule looks at. */
export type RuleSubject = {
  channel: ConversationChannel | string
  connectionRef: string | null
  labelIds: readonly string[]
  language: string | null
}

/* Macros. */

export const MOST_MACROS = 200
export const MOST_ACTIONS = 15
/** The longest that a macro snoozes: a year. */
const MOST_HOURS = 8_760

export const macroAction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reply'), text: messageBody }),
  z.strictObject({ kind: z.literal('note'), text: messageBody }),
  z.strictObject({ kind: z.literal('add_label'), labelId: uuid }),
  z.strictObject({ kind: z.literal('remove_label'), labelId: uuid }),
  z.strictObject({ kind: z.literal('priority'), priority: z.enum(PRIORITIES) }),
  /** Null: whoever runs it. */
  z.strictObject({ kind: z.literal('assign'), memberId: uuid.nullable() }),
  z.strictObject({ kind: z.literal('team'), teamId: uuid }),
  z.strictObject({ kind: z.literal('snooze'), hours: z.number().int().min(1).max(MOST_HOURS) }),
  z.strictObject({ kind: z.literal('close') }),
])
export type MacroAction = z.output<typeof macroAction>
export const MACRO_KINDS = [
  'reply',
  'note',
  'add_label',
  'remove_label',
  'priority',
  'assign',
  'team',
  'snooze',
  'close',
] as const satisfies readonly MacroAction['kind'][]

export const macroActions = z.array(macroAction).min(1).max(MOST_ACTIONS)
export const macroInput = z.strictObject({ name: line(60), actions: macroActions })
export const updateMacroInput = macroInput.extend({ macroId: uuid })
export const macroIdInput = z.strictObject({ macroId: uuid })
/** `runId`: the same again says nothing twice to the customer. `version`: of the conversation, as it was seen. */
export const runMacroInput = z.strictObject({
  macroId: uuid,
  conversationId: uuid,
  runId: uuid,
  version: z.number().int().min(1),
})
export type MacroView = { id: string; name: string; actions: MacroAction[] }
/** `skipped`: one before it did not come about. */
export type MacroResult = { kind: MacroAction['kind']; outcome: 'done' | 'failed' | 'skipped'; message: string | null }

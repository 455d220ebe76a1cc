import { noteConnection, TEMPLATE_TOLD, type TemplateTold } from '@/lib/channels'
import { SANDBOX } from '@/lib/channels/schema'
import type { CommandContext } from '@/lib/operations'
import { restrictionIn } from './restriction'
import type { ToldEvent } from './schema'

/** The provider told something of a number or its account, so it is asked how they stand. Carries `connectionId`. */
export const NUMBER_TOLD = 'message.number-told'

const OF_TEMPLATES = /^(message_template_|template_)/
const OF_NUMBERS: ReadonlySet<string> = new Set([
  'phone_number_quality_update',
  'phone_number_name_update',
  'business_capability_update',
])
/** What is told of a template is short; more is not passed on. */
const LONGEST_VALUE = 20_000

type News = Extract<ToldEvent, { kind: 'news' }>

/** News of templates go to whoever keeps them; those of the number and the account are seen on the channel's page. */
export async function settleNews(ctx: CommandContext, { field, connectionId }: News, raw: unknown): Promise<void> {
  if (connectionId === null) return
  if (OF_TEMPLATES.test(field)) {
    const value = JSON.stringify(raw ?? null)
    const told: TemplateTold = { connectionId, field, value }
    if (value.length <= LONGEST_VALUE) ctx.emit(TEMPLATE_TOLD, told)
    return
  }
  if (connectionId === SANDBOX) return
  if (OF_NUMBERS.has(field)) ctx.emit(NUMBER_TOLD, { connectionId })
  const failure = field === 'account_update' ? restrictionIn(raw) : null
  if (failure) await noteConnection(ctx, { connectionId, failure })
}

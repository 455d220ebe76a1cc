import { invalid } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { type Listener, whileListening } from './listening'
import { rewriteText } from './rewrite-text'
import { type FollowedAid, followedAid } from './schema'
import { suggestReply } from './suggest-reply'
import { summariseConversation } from './summarise-conversation'
import { translateText } from './translate-text'

const inputOf = <Wanted extends FollowedAid>({ aid: _, ...input }: Wanted) => input

function ask(ctx: TenantContext, wanted: FollowedAid) {
  switch (wanted.aid) {
    case 'summary':
      return summariseConversation(ctx, inputOf(wanted))
    case 'suggestion':
      return suggestReply(ctx, inputOf(wanted))
    case 'rewrite':
      return rewriteText(ctx, inputOf(wanted))
    case 'translation':
      return translateText(ctx, inputOf(wanted))
  }
}

/**
 * Asks for help as the verbs do, with somebody who reads along and may call it off.
 * @throws invalid, and as the verbs
 */
export async function followAid(ctx: TenantContext, input: unknown, of: Listener) {
  const wanted = followedAid.safeParse(input)
  if (!wanted.success) {
    const [issue] = wanted.error.issues
    throw invalid(issue?.path.join('.') ?? '', issue?.message ?? 'is not valid')
  }
  return whileListening<object>(of, () => ask(ctx, wanted.data))
}

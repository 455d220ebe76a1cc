import { answerDry, offeredTools } from '@/lib/agents'
import type { TenantContext } from '@/lib/operations'
import type { ClaimedResult } from './claim-result'
import type { SaidTurn } from './schema'

type Sources = { title: string; url: string | null; pageId?: string | null | undefined }[]

/** Where cited pages come from: an expectation may name a whole source. */
async function withSourceIds(ctx: TenantContext, sources: Sources): Promise<SaidTurn['sources']> {
  const ids = sources.flatMap(({ pageId }) => pageId ?? [])
  const pages = ids.length
    ? await ctx.db.knowledgePage.findMany({ where: { id: { in: ids } }, select: { id: true, sourceId: true } })
    : []
  return sources.map(({ title, url, pageId = null }) => ({
    title,
    url,
    pageId,
    sourceId: pages.find(({ id }) => id === pageId)?.sourceId ?? null,
  }))
}

/** One question of a test, answered on the way that a customer's takes, after what was said before. @throws AiFailure */
export async function askTurn(
  ctx: TenantContext,
  agent: ClaimedResult['agent'],
  before: readonly SaidTurn[],
  question: string,
): Promise<{ turn: SaidTurn; model: string | null }> {
  const turns = before.flatMap(({ question: asked, answer }) => [
    { authorKind: 'contact', body: asked },
    ...(answer === null ? [] : [{ authorKind: 'agent', body: answer }]),
  ])
  turns.push({ authorKind: 'contact', body: question })
  const { ending, composed } = await answerDry(ctx, agent, turns, question)
  const isSaid = ending.kind === 'said'
  const offered = composed?.steps.length ? await offeredTools(ctx, agent.tools) : []
  return {
    model: composed?.model ?? null,
    turn: {
      question,
      answer: isSaid ? ending.body : null,
      handedOver: isSaid ? null : ending.reason,
      sources: isSaid && composed ? await withSourceIds(ctx, composed.sources) : [],
      tools: (composed?.steps ?? []).map(({ tool: name, state }) => ({
        tool: offered.find((each) => each.name === name)?.tool ?? name,
        name,
        state,
      })),
      inputTokens: composed?.inputTokens ?? 0,
      outputTokens: composed?.outputTokens ?? 0,
      latencyMs: composed?.latencyMs ?? 0,
    },
  }
}

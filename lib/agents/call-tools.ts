import type { Passage } from '@/lib/knowledge/schema'
import { type AiMessage, type AiToolCall, passagesBlock, toolResultBlock } from '@/lib/providers/ai'
import { numbered } from './prompt'
import type { Redaction } from './redaction'
import type { OfferedTool, ToolBox, ToolOutcome } from './tool-box'

/** One call of a model, as it is shown. `parameters` as the model wrote them. */
export type ToolStep = { tool: string; parameters: string; state: ToolOutcome['state']; text: string; ms: number }

const LONGEST_NAME = 64
const LONGEST_SHOWN = 4_000

function parsed(
  tool: OfferedTool,
  given: string,
  redaction: Redaction,
): { value: Record<string, unknown> } | { problem: string } {
  let json: unknown
  try {
    json = JSON.parse(given === '' ? '{}' : given)
  } catch {
    return { problem: 'The arguments are not JSON.' }
  }
  const read = tool.parameters.safeParse(redaction.restore(json))
  if (read.success) return { value: read.data }
  return {
    problem: read.error.issues.map(({ path, message }) => `${path.join('.') || 'arguments'}: ${message}`).join('; '),
  }
}

async function answerCall(
  box: ToolBox,
  call: AiToolCall,
  redaction: Redaction,
): Promise<ToolOutcome & { isRefused: boolean }> {
  const tool = box.tools.find(({ name }) => name === call.name)
  const read = tool ? parsed(tool, call.arguments, redaction) : { problem: 'There is no tool of that name.' }
  if (tool && 'value' in read) return { ...(await box.call(tool, read.value)), isRefused: false }
  const text = 'problem' in read ? read.problem : ''
  await box.refused?.(call.name.slice(0, LONGEST_NAME), call.arguments.slice(0, LONGEST_SHOWN), text)
  return { state: 'failed', text, isRefused: true }
}

/**
 * Answers the calls of one answer, one after the other. What a search found joins `passages` and is numbered on.
 * The model reads what comes back redacted; tools get what it may not read.
 * @returns what the model is told, the calls as they are shown, and how many of them were none: no such tool, no such arguments
 */
export async function callTools(box: ToolBox, calls: readonly AiToolCall[], passages: Passage[], redaction: Redaction) {
  const messages: AiMessage[] = []
  const steps: ToolStep[] = []
  let isHandedOver = false
  let refused = 0
  for (const call of calls) {
    const startedAt = performance.now()
    const outcome = await answerCall(box, call, redaction)
    const text = redaction.hide(outcome.text)
    const found = (outcome.passages ?? []).filter(({ chunkId }) => !passages.some((known) => known.chunkId === chunkId))
    passages.push(...found)
    const added = found.length > 0 ? passagesBlock(numbered(passages).slice(-found.length)) : ''
    const name = call.name.slice(0, LONGEST_NAME)
    const result = toolResultBlock({ tool: name, state: outcome.state, text })
    messages.push({ role: 'tool', callId: call.id, content: added ? `${result}\n${added}` : result })
    steps.push({
      tool: name,
      parameters: call.arguments.slice(0, LONGEST_SHOWN),
      state: outcome.state,
      text,
      ms: Math.round(performance.now() - startedAt),
    })
    isHandedOver ||= outcome.state === 'handed_over'
    if (outcome.isRefused) refused += 1
  }
  return { messages, steps, isHandedOver, refused }
}

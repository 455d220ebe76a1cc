import { InboxProblem, NOT_REACHED } from './inbox-api'

type Line<Answer> = { text?: string; done?: Answer; problem?: { code: string; error: string } }

/** Complete lines of what came so far, and the rest. */
function linesOf(text: string): [lines: string[], rest: string] {
  const lines = text.split('\n')
  return [lines.slice(0, -1), lines.at(-1) ?? '']
}

/**
 * Asks the model for help and reads along. @param onText the words so far
 * @throws InboxProblem, AbortError where it was called off
 */
export async function readAid<Answer>(
  input: Record<string, unknown>,
  { signal, onText }: { signal: AbortSignal; onText: (text: string) => void },
): Promise<Answer> {
  const unreached = (error: unknown): never => {
    if (signal.aborted) throw error
    throw new InboxProblem(NOT_REACHED, '')
  }
  const response = await fetch('/api/reply-aid', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
    signal,
  }).catch(unreached)
  if (!response.ok || !response.body) {
    const problem = (await response.json().catch(() => ({}))) as { code?: string; error?: string }
    throw new InboxProblem(problem.code ?? 'INTERNAL', problem.error ?? '')
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { value, done } = await reader.read().catch(unreached)
    if (done) throw new InboxProblem(NOT_REACHED, '')
    const [lines, more] = linesOf(rest + value)
    rest = more
    for (const line of lines) {
      const told = JSON.parse(line) as Line<Answer>
      if (told.problem) throw new InboxProblem(told.problem.code, told.problem.error)
      if (told.done) return told.done
      if (told.text !== undefined) onText(told.text)
    }
  }
}

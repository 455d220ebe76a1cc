import { z } from 'zod'
import { askJson, type PaidAnswer } from '@/lib/ai'
import type { Ai } from '@/lib/providers/ai'
import { ruleProblems, ruleSentence } from './channel-rules'
import { forbiddenWords } from './compliance'
import { withLines } from './content-lines'
import { CONTENTS, cleanContent, contentOf, type DraftContent } from './draft-content'
import { MOST_OUTPUT } from './metering'
import { type Assignment, draftPrompt } from './prompt'
import { complianceOf } from './told'

const onePart = z.object({ text: z.string().min(1).max(70_000) })

/** All the words that a draft may take for granted. */
export const givenWords = ({ brief, company, passages, settings }: Assignment): string[] => [
  brief.goal,
  brief.offer,
  brief.instructions,
  company.name,
  company.description ?? '',
  settings.instructions,
  ...passages.flatMap(({ title, text }) => [title, text]),
]

/** The whole text that an answer makes: for a part, the draft with that part anew. @throws ZodError */
function contentFrom({ kind, wish, current }: Assignment, value: unknown): DraftContent {
  if (wish.act !== 'part' || !current) return cleanContent(contentOf(kind, value))
  return cleanContent(withLines(current, { [wish.path]: onePart.parse(value).text }))
}

type Reporting = {
  answers?: readonly PaidAnswer[]
  keep?: (answer: PaidAnswer) => Promise<void>
  onText?: (text: string) => void
}
export type Composed = { content: DraftContent; model: string; tokens: number }

/**
 * Writes one text as it was assigned; an answer that breaks the channel's rules, or those of compliance, is repaired once.
 * @throws AiFailure
 */
export async function compose(
  ai: Ai,
  model: string,
  assignment: Assignment,
  reporting: Reporting = {},
): Promise<Composed> {
  const { kind, network, brief, wish } = assignment
  const isPart = wish.act === 'part'
  const judge = (value: unknown): string[] => {
    try {
      const content = contentFrom(assignment, value)
      return [
        ...ruleProblems(content, network).map(ruleSentence),
        ...forbiddenWords(complianceOf(assignment), content, givenWords(assignment).join('\n')),
      ]
    } catch (error) {
      // A part that is right by itself may be wrong in its place.
      if (error instanceof z.ZodError) return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}.`)
      throw error
    }
  }
  const schema: z.ZodType<unknown> = isPart ? onePart : CONTENTS[kind]
  const answer = await askJson(
    ai,
    {
      name: isPart ? 'part' : kind,
      model,
      system: draftPrompt(assignment),
      ask: brief.goal,
      schema,
      judge,
      maxOutputTokens: MOST_OUTPUT[kind],
    },
    reporting,
  )
  return { content: contentFrom(assignment, answer.value), model: answer.model, tokens: answer.tokens }
}

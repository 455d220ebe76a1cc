import { answerQuestion } from './answer-question'
import { type ModelPrompt, type ReadPrompt, readPrompt } from './prompt'
import { speakOfCalls } from './speak-of-calls'
import { describeCompany } from './tasks/describe-company'
import { draftText } from './tasks/draft/draft-text'
import { PATTERNS } from './tasks/draft/patterns'
import { articleMarkdown, draftArticle } from './tasks/draft-article'
import { draftPage } from './tasks/draft-page'
import { fillSchema } from './tasks/fill-schema'
import { proposeRules } from './tasks/propose-rules'
import { rewrite } from './tasks/rewrite'
import { summarise } from './tasks/summarise'
import { translate } from './tasks/translate'

type Result = { text: string; fields: Record<string, unknown> }

const asFields = (fields: Record<string, unknown>): Result => ({ text: JSON.stringify(fields), fields })

/** Texts for channels, each by the patterns of its kind. */
const DRAFTS = Object.fromEntries(
  Object.keys(PATTERNS).map((task) => [task, (prompt: ReadPrompt) => asFields(draftText(task, prompt))]),
)

const HOLDING_REPLY =
  'Thank you for your message. I would like to check this before I answer, and will come back to you as soon as I can.'

const asText = (text: string): Result => ({ text, fields: { body: text, summary: text } })

/** A reply for staff to edit: the answer without its source marks, or a polite holding reply. */
function suggestReply(prompt: ReadPrompt): Result {
  const turns = prompt.conversation.length ? prompt.conversation : prompt.turns
  const asked = turns.filter((turn) => turn.role === 'user').map((turn) => turn.text)
  const answer = answerQuestion({ ...prompt, question: asked.at(-1) ?? '', earlier: asked.slice(0, -1).reverse() })
  if (answer === prompt.refusal || answer === prompt.handover) return asText(HOLDING_REPLY)
  const sources = [...answer.matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n))
  const { text, fields } = asText(answer.replace(/\s*\[\d+\]/g, ''))
  return { text, fields: { ...fields, sources } }
}

const TASKS: Record<string, (prompt: ReadPrompt) => Result> = {
  draft_article: ({ pages: [page = { title: '', url: '', text: '' }] }) => {
    const article = draftArticle(page)
    return { text: articleMarkdown(article), fields: article }
  },
  ...DRAFTS,
  draft_page: (prompt) => asFields(draftPage(prompt)),
  describe_company: ({ pages }) => asFields(describeCompany(pages)),
  summarise: (prompt) => asText(summarise({ ...prompt, text: prompt.text ?? prompt.question })),
  rewrite: (prompt) => asText(rewrite(prompt.text ?? prompt.question, prompt.tone)),
  translate: (prompt) => asText(translate(prompt.text ?? prompt.question, prompt.language)),
  suggest_reply: suggestReply,
  propose_rules: ({ question, vocabulary }) => asFields(proposeRules(question, vocabulary)),
}

/** What the built-in model says to a prompt; README.md of the sandbox tells what a prompt may hold. */
export function answerPrompt(prompt: ModelPrompt): string {
  const spoken = speakOfCalls(prompt.calls ?? [])
  if (spoken) return spoken
  const read = readPrompt(prompt)
  const task = read.task === undefined ? undefined : TASKS[read.task]
  const result = task ? task(read) : asText(answerQuestion(read))
  return prompt.schema ? JSON.stringify(fillSchema(prompt.schema, result.fields)) : result.text
}

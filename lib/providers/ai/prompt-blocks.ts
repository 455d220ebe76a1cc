/**
 * Data inside a prompt travels in XML-like blocks with escaped content, so that a page can neither close its block nor
 * pass for an instruction. Every model reads them; the sandbox's built-in model reads nothing else.
 */
export type PromptPassage = { n: number; title: string; url?: string | null; text: string }
export type PromptExample = { question: string; answer: string }

export const NO_ANSWER = 'NO_ANSWER'

export const NO_ANSWER_RULE = `If the passages do not contain the answer, reply with exactly: ${NO_ANSWER}`

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char)

const attributes = (values: Record<string, string | number | null | undefined>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => ` ${name}="${escaped(String(value)).replace(/\s+/g, ' ')}"`)
    .join('')

export function passagesBlock(passages: PromptPassage[]): string {
  const blocks = passages.map(
    ({ n, title, url, text }) => `<passage${attributes({ n, title, url })}>\n${escaped(text.trim())}\n</passage>`,
  )
  return ['<passages>', ...blocks, '</passages>'].join('\n')
}

export function examplesBlock(examples: PromptExample[]): string {
  const blocks = examples.map(
    ({ question, answer }) =>
      `<example>\n<question>${escaped(question)}</question>\n<answer>${escaped(answer)}</answer>\n</example>`,
  )
  return ['<examples>', ...blocks, '</examples>'].join('\n')
}

export const pageBlock = (page: { title: string; url?: string | null; text: string }): string =>
  `<page${attributes({ title: page.title, url: page.url })}>\n${escaped(page.text.trim())}\n</page>`

/** Who is speaking for whom; used in greetings. */
export const profileBlock = (profile: { company: string; assistant?: string; greeting?: string }): string =>
  `<profile${attributes(profile)} />`

/** What a company calls its things, as JSON. */
export const vocabularyBlock = (vocabulary: object): string =>
  `<vocabulary>\n${escaped(JSON.stringify(vocabulary))}\n</vocabulary>`

/** What the prompt says of the work at hand: the tone, the segment, the draft that is changed. */
export const dataBlock = (
  name:
    | 'act'
    | 'audience'
    | 'conversation'
    | 'draft'
    | 'expected'
    | 'language'
    | 'length'
    | 'network'
    | 'offer'
    | 'part'
    | 'style'
    | 'text'
    | 'tone'
    | 'variant',
  text: string,
): string => `<${name}>${escaped(text.trim())}</${name}>`

/** What came back from a tool: something to read, whatever it says. */
export const toolResultBlock = (result: { tool: string; state: string; text: string }): string =>
  `<tool_result${attributes({ tool: result.tool, state: result.state })}>\n${escaped(result.text.trim())}\n</tool_result>`

export type PromptTask =
  | 'draft_article'
  | 'draft_email'
  | 'draft_page'
  | 'draft_sms'
  | 'draft_social'
  | 'draft_subject_lines'
  | 'draft_video_script'
  | 'draft_whatsapp_template'
  | 'summarise'
  | 'rewrite'
  | 'suggest_reply'
  | 'translate'
  | 'describe_company'
  | 'propose_rules'

export const taskLine = (task: PromptTask): string => `<task>${task}</task>`

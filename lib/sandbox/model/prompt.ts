import { NO_ANSWER } from '@/lib/providers/ai'
import { unescapeMarkup } from '../http/markup'

export type PromptTurn = { role: 'user' | 'assistant'; text: string }
export type JsonSchema = {
  type?: string | string[]
  properties?: Record<string, JsonSchema>
  items?: JsonSchema
  enum?: unknown[]
  anyOf?: JsonSchema[]
}
/** A tool that the model has called, its arguments as JSON, and what came back. */
export type ModelCall = { name: string; arguments: string; result: string }
/** `schema` is set when the caller wants a JSON object of that shape. */
export type ModelPrompt = {
  system: string
  turns: PromptTurn[]
  schema?: JsonSchema | undefined
  calls?: ModelCall[]
}

export type Passage = { n: number; title: string; url: string; text: string }
export type Page = Omit<Passage, 'n'>
export type Example = { question: string; answer: string }

export type ReadPrompt = {
  task: string | undefined
  passages: Passage[]
  pages: Page[]
  /** Content of the `<text>` block: what a rewrite is about. */
  text: string | undefined
  /** Lines of the `<conversation>` block. */
  conversation: PromptTurn[]
  /** Content of the `<vocabulary>` block: what a company calls its things. */
  vocabulary: string
  tone: string
  /** A language tag, where the prompt names one. */
  language: string
  /** What else a draft is to be, and what is to be done with one that there is. */
  style: string
  audience: string
  length: string
  offer: string
  network: string
  variant: string
  act: string
  part: string
  draft: string
  examples: Example[]
  company: string
  assistant: string
  greeting: string
  /** What to say when the passages do not hold the answer. */
  refusal: string
  /** What to say when the customer asks for a person, where the prompt names a word for it. */
  handover: string | undefined
  question: string
  /** Questions asked before, newest first. */
  earlier: string[]
  turns: PromptTurn[]
}

const attribute = (tag: string, name: string): string =>
  unescapeMarkup(tag.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1] ?? '')

const blocks = (text: string, name: string): { tag: string; body: string }[] =>
  [...text.matchAll(new RegExp(`<${name}(\\s[^>]*)?>([\\s\\S]*?)</${name}>`, 'g'))].map(([, tag = '', body = '']) => ({
    tag,
    body: unescapeMarkup(body).trim(),
  }))

function readPassages(system: string): Passage[] {
  const inside = system.match(/<passages>([\s\S]*?)<\/passages>/)?.[1] ?? ''
  return blocks(inside, 'passage').map(({ tag, body }, index) => ({
    n: Number(attribute(tag, 'n')) || index + 1,
    title: attribute(tag, 'title'),
    url: attribute(tag, 'url'),
    text: body,
  }))
}

function readExamples(system: string): Example[] {
  const inside = system.match(/<examples>([\s\S]*?)<\/examples>/)?.[1] ?? ''
  return [...inside.matchAll(/<example>([\s\S]*?)<\/example>/g)].flatMap(([, body = '']) => {
    const [question] = blocks(body, 'question')
    const [answer] = blocks(body, 'answer')
    return question && answer ? [{ question: question.body, answer: answer.body }] : []
  })
}

const RULE = /^(.*?)(?:reply|answer|respond) with exactly:?\s*[`"“]?([A-Z][A-Z_]{2,40})[`"”]?/gim

/** Rules of the form "If …, reply with exactly: WORD", outside of all data blocks. */
function exactReplies(system: string): { condition: string; reply: string }[] {
  const rules = system.replace(/<(passages|examples|page)\b[\s\S]*?<\/\1>/g, '')
  return [...rules.matchAll(RULE)].map(([, condition = '', reply = '']) => ({
    condition: condition.toLowerCase(),
    reply,
  }))
}

const readPages = (text: string): Page[] =>
  blocks(text, 'page').map(({ tag, body }) => ({
    title: attribute(tag, 'title'),
    url: attribute(tag, 'url'),
    text: body,
  }))

const SPEAKER = /^(customer|contact|user|visitor|agent|member|assistant|staff|support)\s*:\s*/i

/** A conversation told as lines "Customer: …" and "Agent: …". */
function readConversation(text: string): PromptTurn[] {
  const turns: PromptTurn[] = []
  for (const line of (blocks(text, 'conversation')[0]?.body ?? '').split('\n')) {
    const speaker = line.match(SPEAKER)?.[1]?.toLowerCase()
    const last = turns.at(-1)
    if (speaker) {
      const isCustomer = /customer|contact|user|visitor/.test(speaker)
      turns.push({ role: isCustomer ? 'user' : 'assistant', text: line.replace(SPEAKER, '').trim() })
    } else if (last && line.trim()) last.text += `\n${line.trim()}`
  }
  return turns
}

/**
 * Takes a prompt apart. Instructions and passages count only in the system prompt: what a customer types can add
 * neither. The blocks of a task (page, text, conversation) may also stand in the last message.
 */
export function readPrompt({ system, turns }: ModelPrompt): ReadPrompt {
  const asked = turns.filter((turn) => turn.role === 'user').map((turn) => turn.text)
  const replies = exactReplies(system)
  const isForPeople = (condition: string) =>
    /\b(person|human|people|hand over|handover|member of staff)\b/.test(condition)
  const profile = system.match(/<profile\b[^>]*>/)?.[0] ?? ''
  const task = system.match(/<task>\s*([a-z_]+)\s*<\/task>/)?.[1]
  const named = (name: string): string => blocks(system, name)[0]?.body ?? ''
  const material = task ? `${system}\n${asked.at(-1) ?? ''}` : ''
  return {
    task,
    passages: readPassages(system),
    pages: readPages(material),
    text: blocks(material, 'text')[0]?.body,
    conversation: readConversation(material),
    vocabulary: blocks(system, 'vocabulary')[0]?.body ?? '',
    tone: named('tone'),
    language: named('language'),
    style: named('style'),
    audience: named('audience'),
    length: named('length'),
    offer: named('offer'),
    network: named('network'),
    variant: named('variant'),
    act: named('act'),
    part: named('part'),
    draft: named('draft'),
    examples: readExamples(system),
    company: attribute(profile, 'company'),
    assistant: attribute(profile, 'assistant'),
    greeting: attribute(profile, 'greeting'),
    refusal: replies.find(({ condition }) => !isForPeople(condition))?.reply ?? NO_ANSWER,
    handover: replies.find(({ condition }) => isForPeople(condition))?.reply,
    question: (asked.at(-1) ?? '').trim(),
    earlier: asked.slice(0, -1).reverse(),
    turns,
  }
}

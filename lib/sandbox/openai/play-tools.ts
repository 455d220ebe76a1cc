import { unescapeMarkup } from '../http/markup'
import type { Behaviour } from './misbehaviour'
import type { ModelRequest, PlayedTool } from './model-request'

type Call = { name: string; arguments: string }

/** What customers ask for that a tool can do, and what is read out of their words. */
const WISHES: readonly { tool: string; asks: RegExp; read: (question: string) => object }[] = [
  {
    tool: 'book_call_back',
    asks: /\b(call|ring|phone) (me|us)( back)?\b|\bcall[- ]?back\b|\brückruf\b|\brufen sie mich\b|اتصلوا بي|معاودة الاتصال/i,
    read: (question) => ({
      when: question.match(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})/)?.[0] ?? tomorrowAtTen(),
      phone: question.match(/\[phone-\d+\]|\+\d[\d ]{6,}\d/)?.[0]?.replace(/ /g, '') ?? null,
      about: question.slice(0, 200),
    }),
  },
  {
    tool: 'create_lead',
    asks: /\b(quote|offer|order|buy|demo|pricing for)\b|\bangebot\b|\bkaufen\b|عرض سعر|شراء/i,
    read: (question) => ({ title: question.slice(0, 100), note: question }),
  },
  { tool: 'look_up_contact', asks: /\bmy (name|details|data|e-?mail|number)\b|\bmeine daten\b/i, read: () => ({}) },
]

const tomorrowAtTen = (): string => `${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}T10:00:00Z`

/** A company's own tool is called where the question names it and holds the number that it needs: `order_status` and `#1234`. */
function ownCall({ name, parameters }: PlayedTool, question: string): object | null {
  const words = name.split('_').filter((word) => word.length > 2)
  const isNamed = words.length > 0 && words.every((word) => question.toLowerCase().includes(word))
  const number = question.match(/#?(\d{3,})/)?.[1]
  if (!isNamed || !number) return null
  const given = Object.entries(parameters).map(([key, type]) => [key, type === 'string' ? number : Number(number)])
  return Object.fromEntries(given)
}

/** `CALL tool {json}` in any text, as an injection says it. */
function orders(text: string): Call[] {
  return [...unescapeMarkup(text).matchAll(/\bCALL ([\w-]{1,64}) (\{[^{}]*\})/g)].map(
    ([, name = '', given = '{}']) => ({
      name,
      arguments: given,
    }),
  )
}

const everything = ({ system, turns, calls }: ModelRequest): string =>
  [system, ...turns.map(({ text }) => text), ...calls.map(({ result }) => result)].join('\n')

/** What this model calls before it says something. */
export function callsOf(request: ModelRequest, behaviour: Behaviour): Call[] {
  const { tools, calls, turns } = request
  if (tools.length === 0) return []
  const question = turns.findLast(({ role }) => role === 'user')?.text ?? ''
  if (behaviour === 'endless') {
    return [{ name: tools[0]?.name ?? '', arguments: JSON.stringify({ query: `${question} ${calls.length}` }) }]
  }
  if (behaviour === 'unknown-tool' && calls.length === 0) return [{ name: 'delete_everything', arguments: '{}' }]
  if (behaviour === 'no-json' && calls.length === 0) return [{ name: tools[0]?.name ?? '', arguments: '{"query": ' }]
  const isNew = (call: Call) =>
    !calls.some(({ name, arguments: given }) => name === call.name && given === call.arguments)
  if (behaviour === 'obedient') return orders(everything(request)).filter(isNew)
  if (calls.length > 0) return []
  const wish = WISHES.find(({ tool, asks }) => tools.some(({ name }) => name === tool) && asks.test(question))
  if (wish) return [{ name: wish.tool, arguments: JSON.stringify(wish.read(question)) }]
  for (const tool of tools) {
    const given = ownCall(tool, question)
    if (given) return [{ name: tool.name, arguments: JSON.stringify(given) }]
  }
  return []
}

/** What the obedient model says: whatever it was told to say, and everything that it knows. */
export function obeyedWords(request: ModelRequest): string {
  const told = [...unescapeMarkup(everything(request)).matchAll(/\bSAY «([^»]*)»/g)].map(([, words = '']) => words)
  return told.length > 0 ? told.join('\n') : `I have done all of that. ${request.system.slice(0, 300)}`
}

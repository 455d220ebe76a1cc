import { NO_ANSWER_RULE, passagesBlock, profileBlock } from '@/lib/providers/ai'
import { chunkMarkdown, extractPage } from '@/lib/providers/crawler'
import type { Site } from '../websites/site'
import { sitePage } from '../websites/site-page'
import { answerPrompt } from './answer-prompt'
import { contentStems } from './words'

type Chunk = { title: string; url: string; text: string; weights: Map<string, number> }

const PASSAGES = 8
const TITLE_WEIGHT = 0.3
const HEADING_WEIGHT = 0.8
const known = new Map<Site, Chunk[]>()

function weightsOf(title: string, heading: string, text: string): Map<string, number> {
  const weights = new Map<string, number>()
  const fields: [string, number][] = [
    [title, TITLE_WEIGHT],
    [heading, HEADING_WEIGHT],
    [text, 1],
  ]
  for (const [field, weight] of fields) {
    for (const stem of contentStems(field)) weights.set(stem, (weights.get(stem) ?? 0) + weight)
  }
  return weights
}

/** The site as the product's own crawler reads and cuts it. */
function chunksOf(site: Site): Chunk[] {
  const chunks =
    known.get(site) ??
    site.pages.flatMap((page) => {
      const origin = `http://${site.hostname}`
      const { title, markdown } = extractPage(sitePage(site, page, origin), origin + page.path)
      return chunkMarkdown(markdown).map(({ headingPath, content }) => ({
        title: [title, ...headingPath].join(' › '),
        url: origin + page.path,
        text: content,
        weights: weightsOf(title, headingPath.join(' '), content),
      }))
    })
  known.set(site, chunks)
  return chunks
}

/** For tests: the passages that an ordinary keyword search finds for a question, written as the prompt wants them. */
export function searchDemoSite(site: Site, query: string): string {
  const all = chunksOf(site)
  const found = all
    .map((chunk) => {
      const score = [...new Set(contentStems(query))].reduce((sum, stem) => {
        const weight = chunk.weights.get(stem) ?? 0
        const holders = all.filter((other) => other.weights.has(stem)).length
        return sum + Math.log(1 + all.length / (1 + holders)) * (weight / (weight + 1.2))
      }, 0)
      return { chunk, score }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, PASSAGES)
  return passagesBlock(found.map(({ chunk }, index) => ({ n: index + 1, ...chunk })))
}

/** For tests: what a company's customer is told, after earlier questions if there were any. */
export function askDemoSite(site: Site, ...questions: string[]): string {
  const system = [
    `You are Robin, the assistant of ${site.name}. Answer only from the passages below.`,
    `Greetings and thanks need no passages. Otherwise: ${NO_ANSWER_RULE}`,
    profileBlock({ company: site.name, assistant: 'Robin' }),
    searchDemoSite(site, questions.slice(-2).join(' ')),
  ].join('\n')
  const turns = questions.flatMap((text, index) => [
    { role: 'user' as const, text },
    ...(index < questions.length - 1 ? [{ role: 'assistant' as const, text: 'Answered before.' }] : []),
  ])
  return answerPrompt({ system, turns })
}

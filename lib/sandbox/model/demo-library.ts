import { passagesBlock } from '@/lib/providers/ai'
import type { Site } from '../websites/site'
import { contentStems } from './words'

type Chunk = { title: string; url: string; text: string; stems: string[] }

const MAX_CHUNK = 1_400
const PASSAGES = 8

/** A page cut at its headings into pieces of a few paragraphs, as a knowledge base would hold it. */
function chunks(site: Site): Chunk[] {
  return site.pages.flatMap((page) => {
    const pieces: string[] = []
    for (const section of page.body.split(/\n(?=#{2,3} )/)) {
      const last = pieces.at(-1)
      if (last !== undefined && last.length + section.length < MAX_CHUNK)
        pieces[pieces.length - 1] = `${last}\n\n${section}`
      else pieces.push(section)
    }
    return pieces.map((text) => ({
      title: page.title,
      url: `http://${site.hostname}${page.path}`,
      text,
      stems: contentStems(`${page.title} ${page.title} ${text}`),
    }))
  })
}

/** For tests: the passages that an ordinary keyword search finds for a question, written as the prompt wants them. */
export function searchDemoSite(site: Site, query: string): string {
  const all = chunks(site)
  const asked = [...new Set(contentStems(query))]
  const rarity = new Map(
    asked.map((stem) => [
      stem,
      Math.log(1 + all.length / (1 + all.filter((chunk) => chunk.stems.includes(stem)).length)),
    ]),
  )
  const found = all
    .map((chunk) => {
      const score = asked.reduce((sum, stem) => {
        const hits = chunk.stems.filter((other) => other === stem).length
        return sum + (rarity.get(stem) ?? 0) * (hits / (hits + 1.2 * (0.4 + (0.6 * chunk.stems.length) / 120)))
      }, 0)
      return { chunk, score }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, PASSAGES)
  return passagesBlock(found.map(({ chunk }, index) => ({ n: index + 1, ...chunk })))
}

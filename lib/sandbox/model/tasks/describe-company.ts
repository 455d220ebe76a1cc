import { sentences, unmarked } from '../blocks'
import { detectLanguage } from '../language'
import type { Page } from '../prompt'
import { words } from '../words'
import { pageBlocks } from './page-text'

type Line = { industry: string; words: RegExp; audience: string; tone: string }

const LINES: Line[] = [
  {
    industry: 'Healthcare',
    words: /\b(?:patients?|doctors?|clinic|health|medical|nurse|vaccin\w+|therapy|hospital)\b/gi,
    audience: 'Patients and their families',
    tone: 'Caring, trustworthy and informative',
  },
  {
    industry: 'Fashion e-commerce',
    words: /\b(?:fashion|dress(?:es)?|jeans|knit\w*|wear|sizes?|outfits?|collection|clothes|shoes)\b/gi,
    audience: 'Shoppers who care about style',
    tone: 'Friendly, trendy and direct',
  },
  {
    industry: 'Software',
    words: /\b(?:software|developers?|api|pipelines?|deploy\w*|code|builds?|cloud|integrations?|dashboard|app)\b/gi,
    audience: 'Software teams and their leaders',
    tone: 'Clear, technical and confident',
  },
  {
    industry: 'E-commerce',
    words: /\b(?:shop|cart|checkout|delivery|orders?|returns?|products?)\b/gi,
    audience: 'Online shoppers',
    tone: 'Friendly and helpful',
  },
  {
    industry: 'Education',
    words: /\b(?:students?|courses?|school|learn\w*|teachers?|lessons?|university)\b/gi,
    audience: 'Students and parents',
    tone: 'Encouraging and clear',
  },
  {
    industry: 'Finance',
    words: /\b(?:bank\w*|loans?|invest\w*|insurance|interest|savings|mortgage|accounts?)\b/gi,
    audience: 'Private and business customers',
    tone: 'Trustworthy and precise',
  },
  {
    industry: 'Food and hospitality',
    words: /\b(?:restaurant|menu|food|kitchen|hotel|rooms?|guests?|reservation|cafe)\b/gi,
    audience: 'Guests',
    tone: 'Warm and inviting',
  },
  {
    industry: 'Manufacturing',
    words: /\b(?:machines?|pump|valve|sensor|warranty|spare parts|industrial|manufactur\w+|watts)\b/gi,
    audience: 'Businesses and technicians',
    tone: 'Factual and precise',
  },
  {
    industry: 'Real estate',
    words: /\b(?:property|properties|apartments?|rent|tenants?|landlord|square met\w+)\b/gi,
    audience: 'Buyers, tenants and owners',
    tone: 'Reliable and clear',
  },
  {
    industry: 'Professional services',
    words: /\b(?:clients?|consult\w+|advice|lawyers?|tax|legal|agency|strategy)\b/gi,
    audience: 'Businesses',
    tone: 'Professional and approachable',
  },
]

function lineOf(text: string): Line {
  const counted = LINES.map((line) => ({ line, hits: text.match(line.words)?.length ?? 0 }))
  const best = counted.reduce((top, entry) => (entry.hits > top.hits ? entry : top))
  return best.hits >= 3
    ? best.line
    : { industry: 'Business', words: /$/, audience: 'Customers', tone: 'Friendly and clear' }
}

/** The part of the titles that the pages themselves use most. */
function companyName(pages: Page[], text: string): string {
  const parts = pages.flatMap((page) => page.title.split(/\s+[|–—·:-]\s+/)).map((part) => part.trim())
  const counted = parts
    .filter((part) => part !== '' && words(part).length <= 5)
    .map((part) => ({ part, hits: text.split(part).length + parts.filter((other) => other === part).length * 2 }))
    .toSorted((a, b) => b.hits - a.hits)
  if (counted[0]) return counted[0].part
  const [url] = pages.map((page) => page.url)
  const host = url && URL.canParse(url) ? (new URL(url).hostname.replace(/^www\./, '').split('.')[0] ?? '') : ''
  return host ? host[0]?.toUpperCase() + host.slice(1) : 'The company'
}

export type CompanyDescription = {
  name: string
  tagline: string
  description: string
  industry: string
  audience: string
  tone: string
  language: string
  topics: string[]
}

/** What a company's own pages say of it. */
export function describeCompany(pages: Page[]): CompanyDescription {
  const blocks = pages.flatMap((page) => pageBlocks(page))
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? sentences(unmarked(block.text)) : []))
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
  const text = pages.map((page) => `${page.title}\n${page.text}`).join('\n')
  const name = companyName(pages, text)
  const line = lineOf(text)
  const isPresentation = (sentence: string) =>
    sentence.includes(name)
      ? /\b(?:is|are|gives|helps|offers|makes|runs|provides|was founded)\b/.test(sentence)
      : /^we (?:are|help|make|build|offer)\b/i.test(sentence)
  const about = paragraphs.filter((sentence) => sentence.length > 25 && isPresentation(sentence)).slice(0, 2)
  const description = (about.length ? about : paragraphs.filter((sentence) => sentence.length > 25).slice(0, 2)).join(
    ' ',
  )
  const tagline =
    pages[0]?.title.split(/\s+[|–—·-]\s+/).find((part) => part !== name && words(part).length > 2) ?? headings[0] ?? ''
  return {
    name,
    tagline,
    description,
    industry: line.industry,
    audience: line.audience,
    tone: line.tone,
    language: detectLanguage(words(text)),
    topics: [...new Set(headings)].filter((heading) => words(heading).length <= 6).slice(0, 8),
  }
}

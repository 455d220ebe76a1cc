import type { CATEGORY_ICONS } from './schema'

type Icon = (typeof CATEGORY_ICONS)[number]
export type Topic = { slug: string; name: string; icon: Icon; description: string }

const TOPICS: readonly (Topic & { words: RegExp })[] = [
  {
    slug: 'returns',
    name: 'Returns & refunds',
    icon: 'undo',
    description: 'Sending things back and getting your money.',
    words: /return|refund|exchange|warranty|rückgabe|umtausch/i,
  },
  {
    slug: 'shipping',
    name: 'Orders & shipping',
    icon: 'truck',
    description: 'Delivery times, costs and tracking.',
    words: /ship|deliver|order|track|versand|liefer/i,
  },
  {
    slug: 'appointments',
    name: 'Appointments & visits',
    icon: 'calendar',
    description: 'Booking, preparing and changing a visit.',
    words: /appointment|booking|visit|opening|hours|location|termin/i,
  },
  {
    slug: 'pricing',
    name: 'Plans & payment',
    icon: 'credit-card',
    description: 'What things cost and how to pay.',
    words: /pric|plan|billing|payment|invoice|insurance|cost|gift card|loyalt|preis|zahlung/i,
  },
  {
    slug: 'security',
    name: 'Security & privacy',
    icon: 'shield',
    description: 'How your data is kept safe.',
    words: /secur|privacy|gdpr|hipaa|compliance|data protection|datenschutz/i,
  },
  {
    slug: 'developers',
    name: 'Integrations & API',
    icon: 'code',
    description: 'Connecting other software.',
    words: /\bapi\b|integration|webhook|developer|sdk|cli\b|changelog/i,
  },
  {
    slug: 'getting-started',
    name: 'Getting started',
    icon: 'rocket',
    description: 'First steps.',
    words: /start|onboard|install|setup|set up|guide|how to|new patient|size/i,
  },
  {
    slug: 'services',
    name: 'Products & services',
    icon: 'heart',
    description: 'What we offer.',
    words: /product|service|feature|solution|care|collection|women|men\b|kids|program/i,
  },
]

const GENERAL: Topic = { slug: 'general', name: 'General', icon: 'info', description: 'Good to know.' }

/** The help category that fits a page best: its address and title decide. */
export function topicOf(page: { title: string; url: string | null }): Topic {
  const path = page.url && URL.canParse(page.url) ? new URL(page.url).pathname.replaceAll('-', ' ') : ''
  const found = TOPICS.find((topic) => topic.words.test(page.title) || topic.words.test(path))
  return found ? { slug: found.slug, name: found.name, icon: found.icon, description: found.description } : GENERAL
}

const NOT_HELP = /imprint|impressum|terms|cookie|careers|jobs|press|login|sign-?in|cart|404|tag\/|category\/|author\//i
const LEAST_WORDS = 50

/** Does a page make a help article? The home page, legal texts and stubs do not. */
export function isHelpful(page: { url: string | null; wordCount: number; title: string }): boolean {
  if (page.wordCount < LEAST_WORDS || page.title.trim() === '') return false
  const path = page.url && URL.canParse(page.url) ? new URL(page.url).pathname : '/x'
  return path !== '/' && !NOT_HELP.test(path)
}

/** A page's title without the company's name that most sites append (`Returns | ShopSphere`). */
export function articleTitle(title: string, companyName: string): string {
  const parts = title.split(/\s+[|–—·•-]\s+/)
  const company = companyName.toLowerCase()
  const kept = parts.filter(
    (part) => !part.toLowerCase().includes(company) && !company.includes(part.toLowerCase().trim()),
  )
  return (kept.length ? kept.join(' – ') : title).trim().slice(0, 200)
}

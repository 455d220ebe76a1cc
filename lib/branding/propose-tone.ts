export type ToneProposal = { word: string; reason: string }

const MOST_WORDS = 3
const MOST_QUOTED = 3
/** Telling words in a thousand; fewer are chance. */
const LEAST_RATE = 4

/** Words that a company of that tone uses about itself. English; other languages fall back to how it punctuates. */
const VOCABULARY: Record<string, RegExp> = {
  technical:
    /\b(apis?|sdks?|developers?|code|deploy\w*|integrat\w*|cloud|infrastructure|latency|software|open.source|automat\w*|platform|data|engineers?|workflows?|cli)\b/gi,
  innovative:
    /\b(innovat\w*|ai|future|next.gen\w*|cutting.edge|breakthrough\w*|reinvent\w*|pioneer\w*|smart\w*|intelligen\w*)\b/gi,
  caring:
    /\b(care|cares|caring|patients?|famil(?:y|ies)|health\w*|well.?being|compassion\w*|comfort\w*|gentle|heal\w*|loved ones)\b/gi,
  trustworthy:
    /\b(trust\w*|certified|licen[sc]ed|accredited|guarantee\w*|secure\w*|privacy|reliab\w*|years of experience|insured|since (?:1[89]|20)\d\d|safe\w*)\b/gi,
  informative:
    /\b(learn\w*|guides?|how to|tips|resources|understand\w*|articles?|faqs?|research|explain\w*|answers?|facts?)\b/gi,
  trendy:
    /\b(trend\w*|style\w*|stylish|fashion\w*|looks?|season\w*|collections?|new arrivals|must.have\w*|outfits?|wear\w*|chic)\b/gi,
  exciting: /\b(amazing|exclusive|exciting|incredible|unforgettable|adventure\w*|thrill\w*|epic|wow|love|discover)\b/gi,
  persuasive:
    /\b(buy|sale|save|deals?|offers?|free (?:shipping|trial|delivery)|shop|order now|discounts?|today only|\d+ ?% off)\b/gi,
  professional:
    /\b(clients?|consult\w*|enterprise\w*|expertise|professional\w*|strateg\w*|stakeholders?|compliance|advisory|corporate|partners?)\b/gi,
  elegant: /\b(luxur\w*|exquisite\w*|crafted|timeless|elegan\w*|bespoke|refined|heritage|finest|curated)\b/gi,
  warm: /\b(family.(?:owned|run)|home.?made|hand.?made|local\w*|neighbou?rhood|fresh\w*|cosy|cozy|welcome|baked|village)\b/gi,
  playful: /\b(fun|playful\w*|hey|yay|oops|magic\w*|silly|party|giggl\w*|awesome)\b/gi,
}

const quote = (found: readonly string[]) => {
  const unique = [...new Set(found.map((word) => word.toLowerCase()))]
  const shown = unique.slice(0, MOST_QUOTED).map((word) => `“${word}”`)
  const more = found.length - shown.length
  return more > 0 ? `${shown.join(', ')} and ${more} more of the kind` : shown.join(' and ')
}

type Scored = ToneProposal & { score: number }

function byVocabulary(text: string, words: number): Scored[] {
  return Object.entries(VOCABULARY).flatMap(([word, pattern]) => {
    const found = text.match(pattern) ?? []
    const kinds = new Set(found.map((it) => it.toLowerCase())).size
    const score = (found.length / Math.max(words, 60)) * 1000
    return kinds >= 2 && score >= LEAST_RATE
      ? [{ word, score: score * Math.min(1, kinds / 4), reason: `Your pages say ${quote(found)}.` }]
      : []
  })
}

/** What shows in any language: exclamation marks, emoji, and how long the sentences are. */
function byPunctuation(text: string, words: number): Scored[] {
  const sentences = text.split(/[.!?…。！？]+\s/).filter((sentence) => /\p{L}/u.test(sentence))
  const calls = (text.match(/[!！]/g) ?? []).length / Math.max(1, sentences.length)
  const emoji = (text.match(/\p{Extended_Pictographic}/gu) ?? []).length
  const length = words / Math.max(1, sentences.length)
  const found: Scored[] = []
  if (calls > 0.15)
    found.push({ word: 'enthusiastic', score: 6, reason: 'Many sentences on your pages end with an exclamation mark.' })
  if (emoji >= 3) found.push({ word: 'playful', score: 5, reason: `Your pages use emoji (${emoji} of them).` })
  if (sentences.length >= 5 && length < 11) {
    found.push({
      word: 'concise',
      score: 3,
      reason: `Your sentences are short: ${Math.round(length)} words on average.`,
    })
  }
  if (sentences.length >= 5 && length > 24) {
    found.push({ word: 'formal', score: 3, reason: `Your sentences are long: ${Math.round(length)} words on average.` })
  }
  return found
}

const USUAL: readonly ToneProposal[] = [
  { word: 'clear', reason: 'Your pages show no strong tone, and clear words suit every company.' },
  { word: 'friendly', reason: 'Your pages show no strong tone, and a friendly one suits most conversations.' },
]

/** Up to three words for how a company speaks, the strongest first, each with what on its pages says so. */
export function proposeTone(text: string): ToneProposal[] {
  const words = text.split(/\s+/).filter(Boolean).length
  const scored = [...byVocabulary(text, words), ...byPunctuation(text, words)].sort(
    (one, other) => other.score - one.score,
  )
  const strongest = scored.filter(({ word }, index) => scored.findIndex((it) => it.word === word) === index)
  const chosen = strongest.slice(0, MOST_WORDS).map(({ word, reason }) => ({ word, reason }))
  return chosen.length > 0 ? chosen : [...USUAL]
}

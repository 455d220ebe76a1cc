import { sentences } from '../blocks'
import { centralSentences } from './summarise'

const CONTRACTIONS: [RegExp, string][] = [
  [/\bcan['’]t\b/gi, 'cannot'],
  [/\bwon['’]t\b/gi, 'will not'],
  [/\b(\w+)n['’]t\b/gi, '$1 not'],
  [/\b(I)['’]m\b/gi, '$1 am'],
  [/\b(you|we|they)['’]re\b/gi, '$1 are'],
  [/\b(it|that|there|he|she|what)['’]s\b/gi, '$1 is'],
  [/\b(I|you|we|they)['’]ve\b/gi, '$1 have'],
  [/\b(I|you|we|they|he|she|it)['’]ll\b/gi, '$1 will'],
  [/\b(?:gonna)\b/gi, 'going to'],
  [/\b(?:wanna)\b/gi, 'want to'],
]

const CASUAL: [RegExp, string][] = [
  [/\bcannot\b/g, "can't"],
  [/\bdo not\b/g, "don't"],
  [/\bdoes not\b/g, "doesn't"],
  [/\bwill not\b/g, "won't"],
  [/\bwe are\b/gi, "we're"],
  [/\byou are\b/gi, "you're"],
  [/\bI am\b/g, "I'm"],
]

const WORDS: [RegExp, string][] = [
  [/\bpls\b|\bplz\b/gi, 'please'],
  [/\bthx\b/gi, 'thank you'],
  [/\basap\b/gi, 'as soon as possible'],
  [/\bi\b/g, 'I'],
  [/\bu\b/g, 'you'],
  [/\bur\b/g, 'your'],
]

const replaced = (text: string, pairs: [RegExp, string][]): string =>
  pairs.reduce((result, [pattern, by]) => result.replace(pattern, by), text)

function tidied(text: string): string {
  const spaced = text
    .replace(/[ \t]+/g, ' ')
    .replace(/ +([,.;:!?])/g, '$1')
    .replace(/([!?])\1+/g, '$1')
    .replace(/([,;])(?=\p{L})/gu, '$1 ')
    .trim()
  const raised = spaced.replace(
    /(^|[.!?]\s+|\n+)(\p{Ll})/gu,
    (_whole, before: string, letter: string) => before + letter.toUpperCase(),
  )
  return /[.!?:]$/.test(raised) || raised === '' ? raised : `${raised}.`
}

/** The same words, tidied, and where `tone` asks for it more formal, more casual or shorter. */
export function rewrite(text: string, tone: string): string {
  const clean = tidied(replaced(text, WORDS))
  if (/formal|professional|polite/i.test(tone) && !/informal/i.test(tone))
    return tidied(replaced(clean, CONTRACTIONS).replace(/!/g, '.'))
  if (/friendly|casual|informal|warm/i.test(tone)) return replaced(clean, CASUAL)
  if (/short|concise|brief/i.test(tone))
    return centralSentences(sentences(clean), Math.ceil(sentences(clean).length / 2)).join(' ')
  return clean
}

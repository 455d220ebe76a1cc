import { stem, words } from './words'

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

const dayIndex = (name: string): number => DAYS.findIndex((day) => day.startsWith(name.slice(0, 3)))

/** The weekdays that a text names without spelling them out: "Monday to Friday", "every day". */
export function impliedDays(text: string): string[] {
  const days = new Set<string>()
  const name = '(mon|tue|wed|thu|fri|sat|sun)[a-z]*'
  for (const [, from = '', to = ''] of text.matchAll(
    new RegExp(`\\b${name}\\s*(?:to|until|through|-|–|—)\\s*${name}\\b`, 'g'),
  )) {
    for (let day = dayIndex(from); day <= dayIndex(to); day++) days.add(DAYS[day] ?? '')
  }
  if (/\bevery day\b|\bdaily\b|\bseven days\b|\b24\/7\b|\bday and night\b/.test(text))
    for (const day of DAYS) days.add(day)
  if (/\bweekdays?\b/.test(text)) for (const day of DAYS.slice(0, 5)) days.add(day)
  if (/\bweekends?\b/.test(text)) for (const day of DAYS.slice(5)) days.add(day)
  return [...days]
}

const EU = new Set(
  words(`austria belgium bulgaria croatia cyprus czechia denmark estonia finland france germany greece hungary ireland italy
  latvia lithuania luxembourg malta netherlands poland portugal romania slovakia slovenia spain sweden`).map((word) =>
    stem(word),
  ),
)

const OTHER_PLACES = new Set(
  words(`switzerland norway britain england scotland uk usa america canada australia japan china india brazil mexico turkey
  russia ukraine africa asia europe eu`).map((word) => stem(word)),
)

/** A country: in "and to Germany?" it takes the place of the one before. */
export const isPlace = (wordStem: string): boolean => EU.has(wordStem) || OTHER_PLACES.has(wordStem)

/** Wider names under which a text may speak of the same place. */
export const widerPlaces = (wordStem: string): string[] => (EU.has(wordStem) ? ['eu', 'european'] : [])

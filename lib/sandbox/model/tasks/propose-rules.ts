import { plain } from '../words'

type Condition = { about: string; operator: string; values: string[]; days: number | null }
type Field = { key: string; label: string; kind: string; choices: string[] }
type Vocabulary = { tags: string[]; fields: Field[]; owners: string[]; segments: string[]; campaigns: string[] }
type Proposal = { match: string; groups: { match: string; conditions: Condition[] }[]; note: string }

const NONE: Vocabulary = { tags: [], fields: [], owners: [], segments: [], campaigns: [] }

function readVocabulary(text: string): Vocabulary {
  try {
    return { ...NONE, ...(JSON.parse(text) as Partial<Vocabulary>) }
  } catch {
    // A prompt without one: general words can still be understood.
    return NONE
  }
}

const UNIT_DAYS: readonly (readonly [RegExp, number])[] = [
  [/^(day|tag|يوم|ايام)/, 1],
  [/^(week|woche|اسبوع|اسابيع)/, 7],
  [/^(month|monat|شهر|اشهر)/, 30],
  [/^(year|jahr|سنه|سنة|عام)/, 365],
]
const COUNTED =
  /(\d{1,4})\s*(days?|weeks?|months?|years?|tagen?|wochen?|monaten?|jahren?|يوم\S*|ايام|اسبوع\S*|شهر\S*|اشهر|سن[ةه])/
const ONE = /(?:last|past|letzten?|vergangenen?)\s+(week|month|year|woche|monat|jahr)/

function daysIn(text: string): number | null {
  const [, count, unit = ''] = COUNTED.exec(text) ?? []
  const [, single = ''] = ONE.exec(text) ?? []
  const each = UNIT_DAYS.find(([name]) => name.test(unit || single))?.[1]
  return each ? each * Number(count ?? 1) : null
}

const LANGUAGES: Record<string, RegExp> = {
  de: /\b(german|deutsch\w*)\b|الالمانية/,
  en: /\b(english|englisch\w*)\b|الانجليزية/,
  ar: /\b(arabic|arabisch\w*)\b|العربية/,
  fr: /\b(french|franzosisch\w*|franzoesisch\w*)\b|الفرنسية/,
  es: /\b(spanish|spanisch\w*)\b|الاسبانية/,
}
const CHANNELS: Record<string, RegExp> = {
  email: /\be-?mails?\b|newsletter|البريد/,
  sms: /\bsms\b|text messages/,
  whatsapp: /whatsapp|واتساب/,
  phone: /\b(phone|calls?|telefon\w*|anruf\w*)\b|الهاتف/,
}
const AGREED = /\b(agreed|consent\w*|opted in|subscribed|zugestimmt|einwilligung|eingewilligt|abonniert)\b|وافق/
const REFUSED = /\b(refused|opted out|unsubscribed|abgelehnt|abgemeldet|widersprochen)\b|رفض/
const NOT = /\b(not|no|never|without|havent|hasnt|didnt|nicht|kein\w*|ohne|nie)\b|لم|بدون|ليس/
const SEEN = /\b(seen|active|visited|wrote|gesehen|aktiv|besucht|geschrieben)\b|نشط|زار/
const ADDED = /\b(added|created|joined|new|signed up|angelegt|hinzugefugt|neu\w*|registriert)\b|جديد|اضيف/
const TALKED = /\b(conversation|chat\w*|talked|contacted us|gesprach\w*|unterhaltung\w*|gechattet)\b|محادث/

const one = (about: string, operator: string, values: string[] = [], days: number | null = null): Condition => ({
  about,
  operator,
  values,
  days,
})

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const names = (text: string, name: string): boolean =>
  name.trim() !== '' &&
  new RegExp(`(^|[^\\p{L}\\p{N}])${escaped(plain(name))}(s|n|en)?($|[^\\p{L}\\p{N}])`, 'u').test(text)

function aboutTags(text: string, isNot: boolean, tags: string[]): Condition[] {
  const known = tags.filter((tag) => names(text, tag))
  return known.length > 0 ? [one('tag', isNot ? 'none_of' : 'any_of', known)] : []
}

function aboutFields(text: string, isNot: boolean, fields: Field[]): Condition[] {
  return fields.flatMap((field): Condition[] => {
    const about = `field.${field.key}`
    const chosen = field.choices.filter((choice) => names(text, choice))
    if (chosen.length > 0) return [one(about, isNot ? 'none_of' : 'any_of', chosen)]
    if (!names(text, field.label) && !names(text, field.key.replaceAll('_', ' '))) return []
    const number = /(\d+(?:[.,]\d+)?)/.exec(text)?.[1]?.replace(',', '.')
    if (field.kind === 'number' && number) {
      const isLess = /\b(less|fewer|under|below|at most|weniger|unter|hochstens)\b|اقل/.test(text)
      return [one(about, isLess ? 'less_than' : 'more_than', [number])]
    }
    if (field.kind === 'boolean') return [one(about, isNot ? 'is_false' : 'is_true')]
    const days = daysIn(text)
    if (field.kind === 'date' && days) {
      return [one(about, /\b(next|coming|nachsten)\b|القادم/.test(text) ? 'within_next' : 'within_last', [], days)]
    }
    const [, quoted] = /["“„«']([^"”“»']+)["”“»']/.exec(text) ?? []
    return [quoted ? one(about, isNot ? 'is_not' : 'is', [quoted]) : one(about, isNot ? 'is_not_set' : 'is_set')]
  })
}

function aboutConsent(text: string, isNot: boolean): Condition[] {
  if (!AGREED.test(text) && !REFUSED.test(text)) return []
  const channels = Object.keys(CHANNELS).filter((name) => CHANNELS[name]?.test(text))
  const purpose = /\bservice\b|خدمة/.test(text) ? 'service' : 'marketing'
  const state = REFUSED.test(text) || isNot ? 'denied' : 'granted'
  return (channels.length > 0 ? channels : ['email']).map((channel) => one(`consent.${channel}.${purpose}`, state))
}

function aboutTime(text: string, isNot: boolean): Condition[] {
  const days = daysIn(text)
  if (!days) return TALKED.test(text) ? [one('conversation', isNot ? 'has_not' : 'has')] : []
  if (TALKED.test(text)) return [one('conversation', isNot ? 'has_not' : 'has', [], days)]
  const operator = isNot ? 'not_within_last' : 'within_last'
  if (SEEN.test(text)) return [one('lastSeenAt', operator, [], days)]
  return ADDED.test(text) ? [one('createdAt', operator, [], days)] : []
}

/** What people did with campaigns; said of one that is named, or of any. */
const ACTS: readonly (readonly [string, RegExp])[] = [
  ['clicked', /\b(click(ed|s)?|follow(ed)? (a|the) link|geklickt|angeklickt)\b|نقر|ضغط/],
  ['opened', /\b(open(ed)?|read|geoffnet|gelesen)\b|فتح/],
  ['replied', /\b(replied|answered|geantwortet|beantwortet)\b|رد(وا)? على/],
  ['bounced', /\b(bounced|came back|zuruckgekommen|unzustellbar)\b|ارتد/],
  ['delivered', /\b(delivered|arrived|zugestellt|angekommen)\b|وصل/],
  ['unsubscribed', /\b(unsubscribed (from|by|in|after)|abgemeldet (von|nach|in))\b/],
  ['sent', /\b(sent|got|received|gesendet|bekommen|erhalten)\b|ارسل|تلق/],
]
const MAILINGS = /\b(campaigns?|mails?|e-?mails?|messages?|newsletters?|kampagnen?|nachricht(en)?)\b|حمل|رسال|بريد/

function aboutCampaigns(text: string, isNot: boolean, campaigns: string[]): Condition[] {
  const act = ACTS.find(([, pattern]) => pattern.test(text))?.[0]
  const named = campaigns.filter((name) => names(text, name))
  if (!act || (named.length === 0 && !MAILINGS.test(text))) return []
  const operator = isNot ? 'has_not' : 'has'
  const days = daysIn(text)
  return named.length > 0
    ? named.map((name) => one(`campaign.${act}`, operator, [name], days))
    : [one(`campaign.${act}`, operator, [], days)]
}

function aboutDetails(text: string, isNot: boolean): Condition[] {
  const found: Condition[] = []
  for (const [about, pattern] of [
    ['title', /\b(ctos?|ceos?|cfos?|managers?|developers?|engineers?|directors?|leiter\w*|entwickler\w*)\b/],
    ['companyName', /\b(?:work at|from company|bei der firma|firma)\s+["“„]?([\p{L}\d&. -]{2,40})/u],
  ] as const) {
    const [, word] = pattern.exec(text) ?? []
    if (word)
      found.push(
        one(about, isNot ? 'contains_not' : 'contains', [about === 'title' ? word.replace(/s$/, '') : word.trim()]),
      )
  }
  const languages = Object.keys(LANGUAGES).filter((code) => LANGUAGES[code]?.test(text))
  if (languages.length > 0) found.push(one('language', isNot ? 'none_of' : 'any_of', languages))
  if (/\b(have|has|with|mit|haben)\b.*\b(phone number|telefonnummer)\b/.test(text))
    found.push(one('phone', isNot ? 'is_not_set' : 'is_set'))
  if (/\b(have|has|with|mit|haben|without|ohne)\b.*\be-?mail address|e-?mail-?adresse\b/.test(text)) {
    found.push(one('email', isNot ? 'is_not_set' : 'is_set'))
  }
  return found
}

function understood(part: string, words: Vocabulary): Condition[] {
  const isNot = NOT.test(part)
  const ofCampaigns = aboutCampaigns(part, isNot, words.campaigns)
  const ofSegments = words.segments
    .filter((name) => names(part, name))
    .map((name) => one('segment', isNot ? 'not_in' : 'in', [name]))
  const ofOwners = words.owners.filter((name) => names(part, name))
  return [
    ...aboutTags(part, isNot, words.tags),
    ...ofSegments,
    ...(ofOwners.length > 0 ? [one('owner', isNot ? 'none_of' : 'any_of', ofOwners)] : []),
    ...aboutFields(part, isNot, words.fields),
    ...ofCampaigns,
    ...(ofCampaigns.length > 0 ? [] : [...aboutConsent(part, isNot), ...aboutTime(part, isNot)]),
    ...aboutDetails(part, isNot),
  ]
}

/** Says only that it is about people. */
const EVERYBODY = /^(people|everybody|everyone|all|those|contacts|customers|alle|wer|leute|personen|kunden|kontakte)$/

/**
 * Rules for words, from patterns: the sentence is cut at its “and”, “but” and commas, its “or” makes a group of alternatives.
 * Parts that say nothing it knows are named in the note.
 */
export function proposeRules(question: string, vocabulary: string): Proposal {
  const words = readVocabulary(vocabulary)
  const parts = plain(question)
    .split(/\s*(?:[,;.]|\band\b|\bbut\b|\bund\b|\baber\b|\bwho\b|\bdie\b(?=\s)|\sو(?=\S))\s*/u)
    .map((part) => part.trim())
    .filter((part) => part.length > 2)
  const unknown: string[] = []
  const groups = parts.flatMap((part) => {
    const choices = part.split(/\s+(?:or|oder|او)\s+/u).flatMap((choice) => understood(choice, words))
    if (choices.length === 0 && !EVERYBODY.test(part)) unknown.push(part)
    const isChoice = /\s(?:or|oder|او)\s/u.test(part) && choices.length > 1
    return choices.length > 0 ? [{ match: isChoice ? 'any' : 'all', conditions: choices }] : []
  })
  const alternatives = groups.filter(({ match }) => match === 'any')
  const plainOnes = groups.filter(({ match }) => match === 'all').flatMap(({ conditions }) => conditions)
  return {
    match: 'all',
    groups: [...(plainOnes.length > 0 ? [{ match: 'all', conditions: plainOnes }] : []), ...alternatives],
    note: unknown.length > 0 && groups.length > 0 ? `Not understood: ${unknown.join('; ')}` : '',
  }
}

const PERSON = [
  /\b(talk|speak|chat|connect|transfer|put)\b.{0,30}\b(human|person|someone|somebody|agent|representative|advisor|operator|staff|employee|people)\b/i,
  /\b(human|real person|live agent|real agent|customer service rep(resentative)?|a person)\b.{0,20}\b(please|now|instead|help)\b/i,
  /\b(i want|i need|i'd like|can i (have|get)|get me|give me)\b.{0,20}\b(a |an |some )?(human|person|real person|live agent|representative|operator)\b/i,
  /^\s*(human|agent|person|operator|representative)[\s.!?]*$/i,
  /\b(mit|einen?|einem)\b.{0,30}\b(mensch(en)?|mitarbeiter(in)?|person|berater(in)?)\b.{0,30}\b(sprechen|reden|verbinden|schreiben|chatten)\b/i,
  /\b(parler|discuter)\b.{0,30}\b(humain|personne|conseill(er|ère)|agent)\b/i,
  /\b(hablar)\b.{0,30}\b(persona|humano|agente)\b/i,
  /(التحدث|الكلام|أتحدث|اتحدث).{0,30}(شخص|موظف|إنسان|انسان|بشري)/,
]

const normal = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim()

/** True when a customer asks for a person, by common wording or by a phrase of the company's own. */
export function asksForPerson(text: string, phrases: readonly string[] = []): boolean {
  const message = normal(text)
  if (phrases.some((phrase) => phrase.trim() !== '' && message.includes(normal(phrase)))) return true
  return PERSON.some((pattern) => pattern.test(message))
}

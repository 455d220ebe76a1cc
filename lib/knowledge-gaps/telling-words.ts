/** Words that say nothing of what a question is about, in the languages that customers write most. */
const EMPTY = new Set(
  (
    'the and for you your can could would how what when where which who why does did are was were have has had with from this that there any not ' +
    'please hello thanks want need about will long much many get der die das und ist sind wie was wann wer warum ich sie ihr ihre mein meine kann ' +
    'können haben hat habe mit von für ein eine einen einem einer den dem des auf bei bitte hallo danke nicht auch noch man wird werden gibt es zu ' +
    'les des est vous votre nous avec pour une dans pas sont que qui quoi comment quand combien los las usted con para una por puede está del cómo ' +
    'cuándo qué في من على إلى هل ما متى كيف أين كم هذا هذه التي الذي مع عن أن أو لا'
  ).split(' '),
)
const MOST = 24

/** What a question is about: its telling words, each once, in the order of the alphabet. Empty where it says nothing. */
export function tellingWords(question: string): string {
  const said = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = said
    .filter((word) => (word.length > 2 || /\d/.test(word)) && !EMPTY.has(word))
    .map((word) => word.normalize('NFKD').replace(/\p{M}/gu, ''))
  return [...new Set(telling)].sort().slice(0, MOST).join(' ')
}

/** What form the answer must have. */
export type AnswerType =
  | 'price'
  | 'hours'
  | 'opening'
  | 'duration'
  | 'phone'
  | 'email'
  | 'place'
  | 'steps'
  | 'advice'
  | 'list'

const TYPES: [AnswerType, RegExp][] = [
  [
    'price',
    /\bhow (?:much|expensive)\b|\b(?:price|prices|cost|costs|fee|fees|pricing|charge|copay)\b|\b(?:kostet|kosten|preis|preise|prix|tarif|coute|cuesta|precio)\b/,
  ],
  [
    'hours',
    /\bwhat time\b|\b(?:opening|office|business) (?:hours|times)\b|\b(?:open|opened|close|closed|closes)\b|\bwhen (?:do|does|are|is|can)\b|\boffnungszeiten\b|\bgeoffnet\b|\bhoraires\b|\bhorario\b/,
  ],
  [
    'opening',
    /\bwhat time\b|\b(?:opening|office|business) (?:hours|times)\b|\b(?:are|is) .*\b(?:open|closed)\b|\boffnungszeiten\b|\bgeoffnet\b/,
  ],
  ['advice', /\bwhat (?:do|should|can|must) i do\b|\bwhat now\b|\bwas (?:soll|kann|muss) ich\b/],
  [
    'duration',
    /\bhow (?:long|soon|fast|quickly|many (?:days|hours|weeks|months|minutes|years))\b|\bwie lange\b|\bcombien de temps\b|\bcuanto tiempo\b/,
  ],
  [
    'phone',
    /(?<!\bmy )\b(?:phone|telephone) number\b|\b(?:number to call|what number|call you)\b|\btelefonnummer\b|\bby phone\b/,
  ],
  ['email', /\b(?:your|the|which|what) e-?mail(?: address)?\b|\be-?mail address (?:of|for)\b/],
  ['place', /\bwhere (?:is|are|do|can)\b|\b(?:address|location)\b|\bwo (?:ist|sind)\b/],
  [
    'steps',
    /\bhow (?:do|can|to|should|would|does one)\b|\bwhat (?:do|should) i (?:do|need to do)\b|\bsteps\b|\bwie kann\b|\bcomment\b|\bcomo\b/,
  ],
  [
    'list',
    /\b(?:which|what) (?!is\b|was\b|does\b|has\b)(?:\w+ )?(?!is\b|was\b|does\b|has\b)\w+s\b|\bwhat are\b|\bwelche\b|\bquels\b|\bquelles\b|\bcuales\b/,
  ],
]

/** `text` is plain. */
export const answerTypes = (text: string): Set<AnswerType> =>
  new Set(TYPES.filter(([, pattern]) => pattern.test(text)).map(([type]) => type))

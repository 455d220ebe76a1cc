import { type FontId, fontIds, fonts } from './font-list'

export type FontProposals = Partial<Record<'body' | 'heading', { id: FontId; reason: string }>>

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/\b(variable|var|vf|pro|next|new|web|display|text|mt|std|lt|regular|bold)\b/g, '')
    .replace(/[^a-z0-9]/g, '')

/** Well-known families and which of ours is drawn most like them. */
const ALIKE: readonly (readonly [RegExp, FontId])[] = [
  [/^(didot|bodoni|playfair|abrilfatface|cormorant|dmserif|canela|gtsuper)/, 'playfair-display'],
  [
    /^(merriweather|georgia|garamond|ebgaramond|crimson|libre(baskerville|caslon)|ptserif|sourceserif|notoserif|tiempos|charter|lora|times)/,
    'lora',
  ],
  [/serif$|slab|antiqua/, 'lora'],
  [/^(circular|lufga|gilroy|poppins|dmsans|sofia|productsans|googlesans)/, 'dm-sans'],
  [/^(gotham|proximanova|montserrat|raleway|metropolis|futura|avenir|century)/, 'montserrat'],
  [/^(plusjakarta|outfit|urbanist|lexend|spacegrotesk|sora|generalsans|satoshi)/, 'plus-jakarta-sans'],
  [/^(manrope|redhat|bevietnam|epilogue|onest)/, 'manrope'],
  [/^(figtree|rubik|karla|mulish|hind)/, 'figtree'],
  [/^(nunito|quicksand|varela|comfortaa|baloo|fredoka|dosis|cabin)/, 'nunito'],
  [/^(worksans|franklin|librefranklin|publicsans|archivo|barlow|grotesk|akzidenz)/, 'work-sans'],
  [/^(sourcesans|frutiger|myriad|ptsans|ibmplexsans|fira)/, 'source-sans-3'],
  [/^(opensans|lato|notosans|droidsans|segoe|verdana|tahoma|calibri|trebuchet|ubuntu)/, 'open-sans'],
  [/^(roboto|heebo)/, 'roboto'],
  [/^(inter|helvetica|arial|sfpro|sanfrancisco|sf|geist|graphik|aktiv|neuehaas|nimbussans|liberationsans)/, 'inter'],
]
/** What every style sheet names as a stand-in; it says nothing while another name is there. */
const STAND_IN =
  /^(arial|helvetica|helveticaneue|segoeui|times|timesroman|georgia|verdana|tahoma|notosans|liberationsans|ubuntu|oxygen|cantarell)$/
const SYMBOLS = /icon|awesome|symbol|glyph|emoji|dashicons|material|slick|swiper|mono|code|consolas|menlo|courier/i

/** The nearest of our fonts, or null for a name that tells nothing. */
export function nearestFont(family: string): FontId | null {
  const name = plain(family)
  if (name === '' || SYMBOLS.test(family)) return null
  const own = fontIds.find((id) => plain(fonts[id].family) === name)
  return own ?? ALIKE.find(([pattern]) => pattern.test(name))?.[1] ?? null
}

const reasonFor = (family: string, id: FontId) =>
  plain(fonts[id].family) === plain(family)
    ? `Your website uses ${fonts[id].family}.`
    : `Your website uses ${family}; ${fonts[id].family} is the most alike of the fonts at hand.`

/** Body and heading font from the families of a website, the most used first. */
export function proposeFonts(families: readonly string[]): FontProposals {
  const mapped = families.flatMap((family) => {
    const id = nearestFont(family)
    return id ? [{ family, id }] : []
  })
  const telling = mapped.filter(({ family }) => !STAND_IN.test(plain(family)))
  const [first, ...others] = telling.length > 0 ? telling : mapped
  if (!first) return {}
  const body =
    fonts[first.id].category === 'serif' ? (others.find(({ id }) => fonts[id].category !== 'serif') ?? first) : first
  const heading = body !== first ? first : (others.find(({ id }) => id !== body.id) ?? body)
  return {
    body: { id: body.id, reason: reasonFor(body.family, body.id) },
    heading: { id: heading.id, reason: reasonFor(heading.family, heading.id) },
  }
}

const words = (text: string) => text.trim().split(/\s+/)

/** What a company's own CSS may set. Left out: animations (they need global names), masks, `all`, `zoom`, `resize`. */
const PROPERTIES = new Set(
  words(`
    color background background-color background-image background-position background-position-x background-position-y
    background-repeat background-size background-origin background-clip background-attachment background-blend-mode
    opacity visibility accent-color caret-color color-scheme mix-blend-mode isolation
    font font-family font-size font-style font-weight font-stretch font-variant font-variant-caps font-variant-numeric
    font-variant-ligatures font-feature-settings font-kerning font-optical-sizing letter-spacing line-height word-spacing
    word-break overflow-wrap white-space hyphens text-align text-align-last text-decoration text-decoration-color
    text-decoration-line text-decoration-style text-decoration-thickness text-underline-offset text-transform text-indent
    text-overflow text-shadow text-wrap vertical-align tab-size quotes content counter-increment counter-reset
    list-style list-style-image list-style-position list-style-type
    display position top right bottom left z-index float clear box-sizing aspect-ratio
    width height min-width min-height max-width max-height
    inline-size block-size min-inline-size min-block-size max-inline-size max-block-size
    border-radius border-top-left-radius border-top-right-radius border-bottom-left-radius border-bottom-right-radius
    border-start-start-radius border-start-end-radius border-end-start-radius border-end-end-radius
    border-collapse border-spacing border-image border-image-source border-image-slice border-image-width
    border-image-outset border-image-repeat
    outline outline-color outline-style outline-width outline-offset box-shadow filter backdrop-filter
    transform transform-origin translate rotate scale perspective transform-style backface-visibility
    transition transition-property transition-duration transition-timing-function transition-delay
    gap row-gap column-gap flex flex-basis flex-direction flex-flow flex-grow flex-shrink flex-wrap order
    grid grid-area grid-auto-columns grid-auto-flow grid-auto-rows grid-column grid-column-end grid-column-start grid-row
    grid-row-end grid-row-start grid-template grid-template-areas grid-template-columns grid-template-rows
    align-content align-items align-self justify-content justify-items justify-self place-content place-items place-self
    overflow overflow-x overflow-y object-fit object-position columns column-count column-width column-rule
    table-layout caption-side cursor scroll-behavior clip-path
    -webkit-font-smoothing -moz-osx-font-smoothing -webkit-line-clamp -webkit-box-orient -webkit-background-clip
    -webkit-text-fill-color -webkit-backdrop-filter
  `),
)
const SIDED =
  /^(margin|padding|inset|scroll-margin|scroll-padding)(-(top|right|bottom|left|(block|inline)(-(start|end))?))?$|^border(-(top|right|bottom|left|(block|inline)(-(start|end))?))?(-(color|style|width))?$/

export const isAllowedProperty = (name: string): boolean => PROPERTIES.has(name) || SIDED.test(name)

/** Properties whose value may be one of the company's uploaded files. */
export const IMAGE_PROPERTIES = new Set(
  words('background background-image list-style list-style-image border-image border-image-source content'),
)

export const ALLOWED_FUNCTIONS = new Set(
  words(`
    var calc min max clamp rgb rgba hsl hsla hwb lab lch oklab oklch color-mix light-dark
    linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient
    repeating-conic-gradient translate translatex translatey rotate scale scalex scaley skew skewx skewy matrix perspective
    cubic-bezier steps minmax repeat fit-content counter counters
    blur brightness contrast drop-shadow grayscale hue-rotate invert saturate sepia inset circle ellipse polygon
  `),
)

/** Functions that compute sizes; not under `*`, where a small mistake blows up every element. */
export const MATH_FUNCTIONS = new Set(
  words('calc min max clamp scale scalex scaley matrix translate translatex translatey'),
)

export const ALLOWED_POSITIONS = new Set(words('static relative absolute initial inherit unset revert'))
export const HIGHEST_Z_INDEX = 100

export const ALLOWED_PSEUDO_CLASSES = new Set(
  words(`
    hover focus focus-visible focus-within active visited link any-link target enabled disabled checked required optional
    valid invalid user-valid user-invalid placeholder-shown read-only empty first-child last-child only-child first-of-type
    last-of-type only-of-type nth-child nth-last-child nth-of-type nth-last-of-type not is where has
  `),
)
export const ALLOWED_PSEUDO_ELEMENTS = new Set(
  words('before after placeholder selection marker first-line first-letter'),
)

/** The largest size by unit; anything beyond is a mistake or hides the page. */
const LIMITS: Record<string, number> = {
  ...Object.fromEntries(words('em rem ch ex cap ic lh rlh').map((unit) => [unit, 125])),
  ...Object.fromEntries(
    ['', 's', 'l', 'd'].flatMap((kind) => words('vw vh vi vb vmin vmax').map((unit) => [kind + unit, 100])),
  ),
  px: 2000,
  pt: 1500,
  pc: 125,
  in: 20,
  cm: 50,
  mm: 500,
  q: 2000,
  '%': 400,
  fr: 100,
  deg: 3600,
  grad: 4000,
  rad: 63,
  turn: 10,
  s: 10,
  ms: 10_000,
  '': 1000,
}
const UNIVERSAL_LIMITS: Record<string, number> = { px: 64, em: 4, rem: 4, '%': 200, vw: 10, vh: 10 }

/** Null for a unit that is not known. */
export const largestSize = (unit: string, isUniversal: boolean): number | null => {
  const name = unit.toLowerCase()
  return (isUniversal ? UNIVERSAL_LIMITS[name] : undefined) ?? LIMITS[name] ?? null
}

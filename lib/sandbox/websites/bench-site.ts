import type { Site, SitePage } from './site'

const PAGES = 50
const TOPICS = ['pump', 'valve', 'sensor', 'filter', 'motor', 'gauge', 'heater'] as const
const PLACES = [
  'greenhouse',
  'workshop',
  'laundry',
  'bakery',
  'cold store',
  'car wash',
  'brewery',
  'laboratory',
] as const
const CARE = [
  'rinse it with clear water',
  'wipe it with a dry cloth',
  'grease the seal',
  'tighten the four screws',
] as const

const pick = <T>(values: readonly T[], index: number): T => values[index % values.length] as T

const modelName = (index: number): string => `BX-${100 + index * 7}`

/** What page `index` says and no other page does; for checks that a question finds its page. */
export const benchFact = (index: number) => ({
  question: `How long is the warranty of the ${modelName(index)}?`,
  answer: `The warranty of the ${modelName(index)} lasts ${12 + index} months.`,
})

function body(index: number): string {
  const [topic, place, model] = [pick(TOPICS, index), pick(PLACES, index), modelName(index)]
  const row = (step: number) => `| ${pick(PLACES, index + step)} | ${20 + index + step * 5} °C | ${2 + step} bar |`
  return `The ${model} is a ${topic} for the ${place}. It weighs ${3 + (index % 9)} kg, draws ${40 + index * 3} watts and is made for ${
    6 + (index % 5)
  } hours of work a day. Two people mount it in about ${20 + (index % 4) * 10} minutes.

## Warranty and delivery

${benchFact(index).answer} Delivery of the ${model} takes ${2 + (index % 6)} working days, and it costs ${90 + index * 11} euros.

## Where it works

| Place | Temperature | Pressure |
|---|---|---|
${[0, 1, 2, 3].map(row).join('\n')}

## Care

${[0, 1, 2, 3].map((step) => `${step + 1}. Every ${4 + step * 4} weeks, ${pick(CARE, index + step)}.`).join('\n')}

When the ${topic} makes a noise, switch it off, wait ${5 + (index % 7)} minutes and check the ${pick(CARE, index).split(' ').at(-1)} side first. Spare parts for the ${model} are kept for ${
    8 + (index % 5)
  } years. Compare it with the [${modelName((index + 1) % PAGES)}](/models/${(index + 1) % PAGES}) or the [${modelName((index + 9) % PAGES)}](/models/${(index + 9) % PAGES}).`
}

const page = (index: number): SitePage => ({
  path: index === 0 ? '/' : `/models/${index}`,
  title: `${modelName(index)} ${pick(TOPICS, index)} for the ${pick(PLACES, index)}`,
  description: `Data, warranty and care of the ${modelName(index)}.`,
  updated: '2026-06-01',
  body: index === 0 ? `${body(0)}\n\n## All models\n\n${allModels()}` : body(index),
})

function allModels(): string {
  return Array.from({ length: PAGES - 1 }, (_, index) => `- [${modelName(index + 1)}](/models/${index + 1})`).join('\n')
}

/** Fifty pages that are the same on every machine: the yardstick of the crawl. */
export const benchSite: Site = {
  hostname: 'bench-site.localhost',
  name: 'Bench Machines',
  tagline: 'Fifty machines, fifty pages',
  primary: '#475569',
  secondary: '#0f766e',
  symbol: '<path d="M9 21V11h4v10zm6 0v-6h4v6zm6 0V8h3v13z" fill="#fff"/>',
  industry: 'Machinery',
  email: 'office@bench-machines.example',
  phone: '+44 1632 960 400',
  address: { street: '1 Mill Lane', city: 'Sampleton', region: '', postalCode: 'ZZ1 1AA', country: 'GB' },
  navigation: [{ label: 'Models', path: '/' }],
  callToAction: { label: 'Newest model', path: `/models/${PAGES - 1}` },
  footer: [],
  imprint: 'A generated website for measurements.',
  pages: Array.from({ length: PAGES }, (_, index) => page(index)),
}

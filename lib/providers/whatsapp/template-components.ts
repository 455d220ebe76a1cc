import { z } from 'zod'
import type { TemplateContent } from './template-content'
import { fillText, namesIn, parameterFormat } from './template-variables'

type Json = Record<string, unknown>

const exampleOf = (content: TemplateContent, key: string): string => content.examples[key]?.trim() ?? ''

/** Examples as Meta wants them: `<part>_text` for numbers, `<part>_text_named_params` for names. */
function examples(content: TemplateContent, part: 'header' | 'body', text: string): Json {
  const names = [...new Set(namesIn(text))]
  if (names.length === 0) return {}
  const value = (name: string) => exampleOf(content, `${part}.${name}`)
  if (parameterFormat(content) === 'named') {
    const named = names.map((name) => ({ param_name: name, example: value(name) }))
    return { example: { [`${part}_text_named_params`]: named } }
  }
  const values = names.map(value)
  return { example: part === 'header' ? { header_text: values } : { body_text: [values] } }
}

function buttonJson(content: TemplateContent, button: TemplateContent['buttons'][number], at: number): Json {
  const example = exampleOf(content, `button.${at}`)
  switch (button.kind) {
    case 'quick_reply':
      return { type: 'QUICK_REPLY', text: button.text }
    case 'url': {
      const filled = fillText(button.url, () => example)
      const isFilled = filled !== button.url
      return { type: 'URL', text: button.text, url: button.url, ...(isFilled ? { example: [filled] } : {}) }
    }
    case 'phone_number':
      return { type: 'PHONE_NUMBER', text: button.text, phone_number: button.phone.replace(/[\s()-]/g, '') }
    case 'copy_code':
      return { type: 'COPY_CODE', example }
  }
}

/**
 * A template as `POST /<account>/message_templates` takes it.
 * @param handle of a header's example file, where it has one (`uploadExample`)
 */
export function writeComponents(content: TemplateContent, handle: string | null): Json[] {
  const { header, body, footer, buttons } = content
  const components: Json[] = []
  if (header?.kind === 'text') {
    components.push({ type: 'HEADER', format: 'TEXT', text: header.text, ...examples(content, 'header', header.text) })
  } else if (header) {
    const example = handle === null ? {} : { example: { header_handle: [handle] } }
    components.push({ type: 'HEADER', format: header.kind.toUpperCase(), ...example })
  }
  components.push({ type: 'BODY', text: body, ...examples(content, 'body', body) })
  if (footer.trim() !== '') components.push({ type: 'FOOTER', text: footer })
  if (buttons.length > 0) {
    components.push({ type: 'BUTTONS', buttons: buttons.map((button, at) => buttonJson(content, button, at)) })
  }
  return components
}

const named = z.array(z.object({ param_name: z.string(), example: z.string() })).nullish()
const oneOrMore = z.union([z.string(), z.array(z.string())]).nullish()
const component = z.object({
  type: z.string(),
  format: z.string().nullish(),
  text: z.string().nullish(),
  example: z
    .object({
      header_text: z.array(z.string()).nullish(),
      header_text_named_params: named,
      body_text: z.array(z.array(z.string())).nullish(),
      body_text_named_params: named,
    })
    .nullish()
    .catch(null),
  buttons: z
    .array(
      z.object({
        type: z.string(),
        text: z.string().nullish(),
        url: z.string().nullish(),
        phone_number: z.string().nullish(),
        example: oneOrMore.catch(null),
      }),
    )
    .nullish(),
})
type Component = z.output<typeof component>

/** What a database can hold, whoever wrote it. */
const plain = (text: string | null | undefined, most: number): string =>
  (text ?? '').replaceAll('\0', '').slice(0, most).toWellFormed()

function readExamples(part: 'header' | 'body', text: string, example: Component['example']): [string, string][] {
  const given = example?.[`${part}_text_named_params`]
  if (given) return given.map(({ param_name, example: value }) => [`${part}.${param_name}`, plain(value, 1_000)])
  const values = part === 'header' ? example?.header_text : example?.body_text?.[0]
  return [...new Set(namesIn(text))].flatMap((name, at): [string, string][] => {
    const value = values?.[at]
    return value === undefined ? [] : [[`${part}.${name}`, plain(value, 1_000)]]
  })
}

type Button = NonNullable<Component['buttons']>[number]

/** What fills the gap of an address, seen from an address in which it is filled. */
function gapOf(url: string, filled: string | undefined): string {
  const before = url.split('{{')[0] ?? ''
  return filled?.startsWith(before) ? filled.slice(before.length) : (filled ?? '')
}

function readButton(button: Button): { button: TemplateContent['buttons'][number]; example: string } | null {
  const text = plain(button.text, 200)
  const given = [button.example].flat().find((value) => typeof value === 'string')
  switch (button.type) {
    case 'QUICK_REPLY':
      return { button: { kind: 'quick_reply', text }, example: '' }
    case 'URL': {
      const url = plain(button.url, 2_100)
      const isOpen = namesIn(url).length > 0
      return { button: { kind: 'url', text, url }, example: isOpen ? gapOf(url, given ?? undefined) : '' }
    }
    case 'PHONE_NUMBER':
      return { button: { kind: 'phone_number', text, phone: plain(button.phone_number, 40) }, example: '' }
    case 'COPY_CODE':
      return { button: { kind: 'copy_code' }, example: plain(given, 200) }
    default:
      return null
  }
}

const MEDIA: Readonly<Record<string, 'image' | 'video' | 'document'>> = {
  IMAGE: 'image',
  VIDEO: 'video',
  DOCUMENT: 'document',
}

export type ReadTemplate = { content: TemplateContent; unknownParts: string[] }

/** A template as Meta has it. What is not known here is named in `unknownParts`. */
export function readComponents(components: readonly unknown[]): ReadTemplate {
  const content: TemplateContent = { header: null, body: '', footer: '', buttons: [], examples: {} }
  const unknownParts = new Set<string>()
  const keep = (values: readonly [string, string][]) => {
    for (const [key, value] of values) content.examples[key.slice(0, 100)] = value
  }
  for (const given of components) {
    const read = component.safeParse(given)
    if (!read.success) {
      unknownParts.add('?')
      continue
    }
    const { type, format, text, example, buttons } = read.data
    const kind = MEDIA[format?.toUpperCase() ?? '']
    if (type === 'HEADER' && format === 'TEXT') {
      content.header = { kind: 'text', text: plain(text, 500) }
      keep(readExamples('header', content.header.text, example))
    } else if (type === 'HEADER' && kind) content.header = { kind, src: null }
    else if (type === 'BODY') {
      content.body = plain(text, 4_000)
      keep(readExamples('body', content.body, example))
    } else if (type === 'FOOTER') content.footer = plain(text, 500)
    else if (type === 'BUTTONS') {
      for (const button of buttons ?? []) {
        const known = readButton(button)
        if (!known) unknownParts.add(`BUTTON ${button.type}`.slice(0, 60))
        else {
          if (known.example !== '') keep([[`button.${content.buttons.length}`, known.example]])
          content.buttons.push(known.button)
        }
      }
    } else unknownParts.add((type === 'HEADER' ? `HEADER ${format}` : type).slice(0, 60))
  }
  return { content, unknownParts: [...unknownParts].slice(0, 20) }
}

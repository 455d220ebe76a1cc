import type { FilledTemplate } from './create-whatsapp'
import type { TemplateContent } from './template-content'
import { namesIn, parameterFormat } from './template-variables'

type Json = Record<string, unknown>

type Given = {
  name: string
  language: string
  content: TemplateContent
  /** By the keys of `templateVariables`. */
  values: Readonly<Record<string, string>>
  /** Where Meta fetches a header's file, and what people see a document called. */
  media: { link: string; name: string } | null
}

const LONGEST = 1_024

/** What is put in may hold no line breaks, tabs or many blanks (132018), and is never nothing (131008). */
const parameterText = (value: string | undefined): string =>
  (value ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST).toWellFormed() || '-'

/** A template for one person, as `POST /<number>/messages` takes it. */
export function templateMessage({ name, language, content, values, media }: Given): FilledTemplate {
  const isNamed = parameterFormat(content) === 'named'
  const ofText = (part: 'header' | 'body', text: string): Json[] =>
    [...new Set(namesIn(text))].map((variable) => ({
      type: 'text',
      ...(isNamed ? { parameter_name: variable } : {}),
      text: parameterText(values[`${part}.${variable}`]),
    }))
  const components: Json[] = []
  const { header } = content
  if (header?.kind === 'text') {
    const parameters = ofText('header', header.text)
    if (parameters.length > 0) components.push({ type: 'header', parameters })
  } else if (header && media !== null) {
    const filename = header.kind === 'document' && media.name !== '' ? { filename: media.name } : {}
    const file = { link: media.link, ...filename }
    components.push({ type: 'header', parameters: [{ type: header.kind, [header.kind]: file }] })
  }
  const body = ofText('body', content.body)
  if (body.length > 0) components.push({ type: 'body', parameters: body })
  for (const [at, button] of content.buttons.entries()) {
    const value = parameterText(values[`button.${at}`])
    const shared = { type: 'button', index: String(at) }
    if (button.kind === 'url' && namesIn(button.url).length > 0) {
      components.push({ ...shared, sub_type: 'url', parameters: [{ type: 'text', text: value }] })
    } else if (button.kind === 'copy_code') {
      components.push({ ...shared, sub_type: 'copy_code', parameters: [{ type: 'coupon_code', coupon_code: value }] })
    }
  }
  return { name, language, components }
}

import type { TemplateContent } from './template-content'

const VARIABLE = /\{\{\s*([^{}]*?)\s*\}\}/g

/** Where a variable stands. */
export type VariablePart = 'header' | 'body' | 'button'

/** `key` is unique within a template: `body.1`, `header.name`, `button.0`. */
export type TemplateVariable = {
  key: string
  part: VariablePart
  /** As it is written: `1`, `first_name`; of a button its number, from 0. */
  name: string
}

/** Every place where something is put in, in order and with repetitions. */
export const namesIn = (text: string): string[] => [...text.matchAll(VARIABLE)].map(([, name = '']) => name)

/** What else looks like a variable and is none. */
export const hasStrayBraces = (text: string): boolean => /\{\{|\}\}/.test(text.replace(VARIABLE, ''))

const ofText = (part: 'header' | 'body', text: string): TemplateVariable[] =>
  [...new Set(namesIn(text))].map((name) => ({ key: `${part}.${name}`, part, name }))

/** All that is put in, in the order of the message: of header and body each once, and for each button that takes something. */
export function templateVariables({ header, body, buttons }: TemplateContent): TemplateVariable[] {
  return [
    ...(header?.kind === 'text' ? ofText('header', header.text) : []),
    ...ofText('body', body),
    ...buttons.flatMap((button, at): TemplateVariable[] =>
      button.kind === 'copy_code' || (button.kind === 'url' && namesIn(button.url).length > 0)
        ? [{ key: `button.${at}`, part: 'button', name: String(at) }]
        : [],
    ),
  ]
}

/** Numbers, or names; Meta takes one of the two in a template. */
export const parameterFormat = (content: TemplateContent): 'positional' | 'named' =>
  templateVariables(content).some(({ part, name }) => part !== 'button' && !/^\d+$/.test(name)) ? 'named' : 'positional'

/** A text with values put in. @param filler what stands for a variable; null leaves it as it is written */
export const fillText = (text: string, filler: (name: string) => string | null): string =>
  text.replace(VARIABLE, (whole, name: string) => filler(name) ?? whole)

/** What a reader sees: header, body, footer and buttons with values by key. */
export type TemplateWords = {
  header: { kind: 'text'; text: string } | { kind: 'image' | 'video' | 'document'; src: string | null } | null
  body: string
  footer: string
  buttons: { kind: TemplateContent['buttons'][number]['kind']; text: string; target: string }[]
}

/** @param values by key; what has none stays as it is written */
export function wordsOfTemplate(content: TemplateContent, values: Readonly<Record<string, string>>): TemplateWords {
  const filler = (key: string) => (Object.hasOwn(values, key) && values[key] !== '' ? (values[key] ?? null) : null)
  const { header } = content
  return {
    header:
      header?.kind === 'text'
        ? { kind: 'text', text: fillText(header.text, (name) => filler(`header.${name}`)) }
        : header,
    body: fillText(content.body, (name) => filler(`body.${name}`)),
    footer: content.footer,
    buttons: content.buttons.map((button, at) => {
      if (button.kind === 'url') {
        return { kind: button.kind, text: button.text, target: fillText(button.url, () => filler(`button.${at}`)) }
      }
      if (button.kind === 'copy_code') return { kind: button.kind, text: '', target: filler(`button.${at}`) ?? '' }
      return { kind: button.kind, text: button.text, target: button.kind === 'phone_number' ? button.phone : '' }
    }),
  }
}

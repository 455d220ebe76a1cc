import { z } from 'zod'
import { namesIn, readComponents, wordsOfTemplate } from '@/lib/providers/whatsapp'
import type { SandboxTemplate } from './template-store'

export type SentComponent = {
  type: string
  sub_type?: string | undefined
  index?: string | number | undefined
  parameters?: readonly Record<string, unknown>[] | undefined
}

const textOf = (parameter: Record<string, unknown> | undefined): string =>
  String(parameter?.text ?? parameter?.coupon_code ?? '')

/** Values by the keys of the template's variables; null where they are not as many as it has (132000). */
function valuesOf(template: ReturnType<typeof readComponents>['content'], sent: readonly SentComponent[]) {
  const values: Record<string, string> = {}
  const texts = { header: template.header?.kind === 'text' ? template.header.text : '', body: template.body }
  for (const part of ['header', 'body'] as const) {
    const names = [...new Set(namesIn(texts[part]))]
    const given = sent.find(({ type }) => type === part)?.parameters ?? []
    const isText = part === 'body' || template.header?.kind === 'text'
    if (isText && given.length !== names.length) return null
    for (const [at, name] of names.entries()) {
      const named = given.find((parameter) => parameter.parameter_name === name)
      values[`${part}.${name}`] = textOf(named ?? given[at])
    }
  }
  for (const { type, index, parameters } of sent) {
    if (type === 'button') values[`button.${index}`] = textOf(parameters?.[0])
  }
  return values
}

const media = z.looseObject({ link: z.url() })

/** Where the header's file is fetched, which must be of the kind that was approved; null where it is missing. */
function linkOf(kind: string, sent: readonly SentComponent[]): string | null {
  const [given] = sent.find(({ type }) => type === 'header')?.parameters ?? []
  return media.safeParse(given?.[kind]).data?.link ?? null
}

/** A message by a template as a phone shows it. @returns null where there are not as many values as variables, or no file */
export function filledText({ components }: SandboxTemplate, sent: readonly SentComponent[]): string | null {
  const { content } = readComponents(components)
  const values = valuesOf(content, sent)
  if (!values) return null
  const { header, body, footer, buttons } = wordsOfTemplate(content, values)
  const link = header && header.kind !== 'text' ? linkOf(header.kind, sent) : ''
  if (link === null) return null
  const above = header?.kind === 'text' ? header.text : header ? `[${header.kind}] ${link}` : ''
  const below = buttons.map(({ kind, text, target }) => `[${kind === 'copy_code' ? target : text}]`).join(' ')
  return [above, body, footer, below].filter((part) => part !== '').join('\n')
}

import { hasBrokenVariable, isKnownVariable, OWN_VARIABLES, variablesIn } from '@/lib/content/schema'
import {
  type Hold,
  type TemplateCategory,
  type TemplateContent,
  templateVariables,
} from '@/lib/whatsapp-templates/schema'
import { mediaOf, valueFor, type WhatsappContent } from './whatsapp-content'

/** What of a template a campaign has to know. */
export type ChosenTemplate = {
  content: TemplateContent
  defaults: Readonly<Record<string, string>>
  category: TemplateCategory
  hold: Hold | null
  accountRef: string
}

/** What Meta, or whoever gets it, would object to. Words are in `campaigns.whatsapp.findings`. */
export type WhatsappFinding = {
  /** A message with an error is not sent. */
  severity: 'error' | 'warning'
  code:
    | 'no_template'
    | 'template_hold'
    | 'other_account'
    | 'empty_value'
    | 'broken_variable'
    | 'unknown_variable'
    | 'no_fallback'
    | 'no_media'
    | 'media_unfit'
    | 'united_states'
  values: Record<string, string>
}

type Facts = {
  /** Null: none is chosen, or it is gone. */
  template: ChosenTemplate | null
  /** The account of the number that it is sent from; null where there is none. */
  accountRef: string | null
  /** Somebody of the audience has a number of the United States (or of Canada, which shares their code). */
  reachesUnitedStates: boolean
  /** False: the header's file is gone from the library, or none that Meta takes. */
  mediaFits: boolean
  /** Keys of the company's own fields of contacts. */
  fields: readonly string[]
}

/** Meta refuses a value that is nothing, so everybody must have one. */
function checkValue(key: string, value: string, fields: readonly string[]): WhatsappFinding[] {
  const found = (code: WhatsappFinding['code'], values: Record<string, string> = {}): WhatsappFinding => ({
    severity: 'error',
    code,
    values: { key, ...values },
  })
  if (value.trim() === '') return [found('empty_value')]
  if (hasBrokenVariable(value)) return [found('broken_variable')]
  const variables = variablesIn(value)
  const unknown = variables.find(({ name }) => !isKnownVariable(name, fields))
  if (unknown) return [found('unknown_variable', { name: unknown.name })]
  const isOwn = (name: string) => OWN_VARIABLES.some((own) => own === name)
  const isAlone = variables.length === 1 && /^\s*\{\{[^{}]*\}\}\s*$/.test(value)
  const open = isAlone ? variables.find(({ name, fallback }) => !isOwn(name) && !fallback) : undefined
  return open ? [found('no_fallback', { name: open.name })] : []
}

/** The checks before a campaign by WhatsApp is sent. */
export function checkWhatsapp(given: WhatsappContent, { template, accountRef, ...facts }: Facts): WhatsappFinding[] {
  if (!template) return [{ severity: 'error', code: 'no_template', values: {} }]
  const findings: WhatsappFinding[] = []
  const { content, defaults, hold, category } = template
  if (hold) findings.push({ severity: 'error', code: 'template_hold', values: { hold } })
  if (accountRef !== null && accountRef !== template.accountRef) {
    findings.push({ severity: 'error', code: 'other_account', values: {} })
  }
  for (const { key } of templateVariables(content)) {
    findings.push(...checkValue(key, valueFor(key, given, defaults), facts.fields))
  }
  if (content.header && content.header.kind !== 'text' && mediaOf(given, content) === null) {
    findings.push({ severity: 'error', code: 'no_media', values: {} })
  }
  if (!facts.mediaFits) findings.push({ severity: 'error', code: 'media_unfit', values: {} })
  if (category === 'marketing' && facts.reachesUnitedStates) {
    findings.push({ severity: 'warning', code: 'united_states', values: {} })
  }
  return findings
}

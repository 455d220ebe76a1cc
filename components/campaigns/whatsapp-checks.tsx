'use client'

import { useTranslations } from 'next-intl'
import { FindingLines } from '@/components/content/finding-lines'
import { useVariableName } from '@/components/whatsapp-templates/use-variable-name'
import { checkWhatsapp, type WhatsappContent, type WhatsappFinding } from '@/lib/campaigns/schema'
import { type Hold, type TemplateView, templateVariables } from '@/lib/whatsapp-templates/schema'

type Props = {
  written: WhatsappContent
  template: TemplateView | null
  accountRef: string | null
  reachesUnitedStates: boolean
  fields: readonly string[]
}

/** What keeps the message from being sent, and what else is to be known, while somebody writes. */
export function WhatsappChecks({ written, template, accountRef, reachesUnitedStates, fields }: Props) {
  const t = useTranslations('campaigns')
  const nameOf = useVariableName(template?.content ?? { buttons: [] })
  const findings = checkWhatsapp(written, {
    template,
    accountRef,
    reachesUnitedStates,
    // Only files that fit can be chosen; the server looks again.
    mediaFits: true,
    fields,
  })
  const wordsOf = ({ code, values }: WhatsappFinding): string => {
    if (code === 'template_hold') return t(`held.template_${values.hold as Hold}`)
    const variable = template && templateVariables(template.content).find(({ key }) => key === values.key)
    return t(`whatsapp.findings.${code}`, { ...values, variable: variable ? nameOf(variable) : '' })
  }
  return (
    <FindingLines
      findings={findings.map((finding) => ({
        key: `${finding.code}-${finding.values.key ?? ''}`,
        severity: finding.severity,
        words: wordsOf(finding),
      }))}
    />
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { FindingLines } from '@/components/content/finding-lines'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { TemplateFinding } from '@/lib/whatsapp-templates/schema'

/** What Meta would refuse, or might, while somebody writes. */
export function TemplateFindings({ findings }: { findings: readonly TemplateFinding[] }) {
  const t = useTranslations('whatsappTemplates')
  const wordsOf = ({ code, values }: TemplateFinding): string => {
    const named = { ...values }
    if (values.kind !== undefined) named.kind = t(`buttonKinds.${values.kind as 'url'}`)
    if (values.part !== undefined) named.part = t(`parts.${values.part as 'body'}`)
    return t(`findings.${code}`, named)
  }
  return (
    <Card>
      <CardHeader title={t('checks')} />
      <CardBody>
        <FindingLines
          findings={findings.map((finding) => ({
            key: `${finding.code}-${finding.part}-${Object.values(finding.values).join('-')}`,
            severity: finding.severity,
            words: wordsOf(finding),
          }))}
        />
      </CardBody>
    </Card>
  )
}

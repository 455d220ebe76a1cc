'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { NativeSelect } from '@/components/ui/native-select'
import { TemplatePreview } from '@/components/whatsapp-templates/template-preview'
import { type Audience, mediaOf, type SampleContact, valueFor, type WhatsappContent } from '@/lib/campaigns/schema'
import { fillAll } from '@/lib/content/schema'
import { type TemplateView, templateVariables, wordsOfTemplate } from '@/lib/whatsapp-templates/schema'
import type { MessageActs } from './message-setup'

type Props = {
  template: TemplateView
  written: WhatsappContent
  audience: Audience
  from: string | undefined
  /** Null for who may not see people. */
  sample: MessageActs['sampleAudience'] | null
}

/** The message as a phone shows it to one of the audience, or to somebody of whom nothing is known. */
export function WhatsappPreview({ template, written, audience, from, sample }: Props) {
  const t = useTranslations('campaigns.whatsapp')
  const people = useSample(audience, sample)
  const [personId, setPerson] = useState('')
  const person = people.find(({ id }) => id === personId)
  const { content, defaults, language } = template
  const known = person?.values ?? {}
  const values = Object.fromEntries(
    templateVariables(content).map(({ key }) => [key, fillAll(valueFor(key, written, defaults), known)]),
  )
  const words = wordsOfTemplate(content, values)
  const header =
    words.header && words.header.kind !== 'text' ? { ...words.header, src: mediaOf(written, content) } : words.header
  return (
    <Card className="lg:sticky lg:top-4">
      <CardHeader title={t('preview')} description={t('previewHint')} />
      <CardBody className="grid gap-4">
        {people.length > 0 && (
          <Field label={t('previewFor')}>
            <NativeSelect value={personId} onChange={({ currentTarget }) => setPerson(currentTarget.value)}>
              <option value="">{t('nobodyKnown')}</option>
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </NativeSelect>
          </Field>
        )}
        <TemplatePreview words={{ ...words, header }} language={language} from={from} />
      </CardBody>
    </Card>
  )
}

/** Some of the audience; read again when that changes. */
function useSample(audience: Audience, sample: Props['sample']): readonly SampleContact[] {
  const [people, setPeople] = useState<readonly SampleContact[]>([])
  const key = JSON.stringify(audience)
  useEffect(() => {
    if (!sample) return
    let isCurrent = true
    void sample({ ...(JSON.parse(key) as Audience), channel: 'whatsapp' }).then((result) => {
      if (isCurrent && result.ok) setPeople(result.data.items)
    })
    return () => {
      isCurrent = false
    }
  }, [key, sample])
  return people
}

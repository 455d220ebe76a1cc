'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import { Link } from '@/components/ui/link'
import type { TemplateRow } from '@/lib/whatsapp-templates/schema'
import type { MessageActs } from './message-setup'

const MOST = 50

type Props = {
  /** The latest ones; others are searched for. */
  first: readonly TemplateRow[]
  chosen: TemplateRow | null
  list: MessageActs['listTemplates']
  isReadOnly: boolean
  onChoose: (templateId: string | null) => void
}

/** One of the templates that Meta has approved. */
export function TemplateChoice({ first, chosen, list, isReadOnly, onChoose }: Props) {
  const t = useTranslations('campaigns.whatsapp')
  const [found, setFound] = useState(first)
  const search = async (words: string) => {
    const result = await list({ status: 'approved', limit: MOST, ...(words ? { search: words } : {}) })
    if (result.ok) setFound(result.data.items)
  }
  const all = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found
  return (
    <Field
      label={t('template')}
      hint={
        <>
          {t('templateHint')} <Link href="/dashboard/content/whatsapp">{t('templates')}</Link>
        </>
      }
    >
      <Combobox
        options={all.map(({ id, name, language }) => ({
          value: id,
          label: `${name} · ${language}`,
        }))}
        value={chosen?.id ?? null}
        disabled={isReadOnly}
        placeholder={t('chooseTemplate')}
        onSearch={(words) => void search(words)}
        onValueChange={onChoose}
      />
    </Field>
  )
}

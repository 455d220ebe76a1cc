'use client'

import { useTranslations } from 'next-intl'
import { Card, CardBody } from '@/components/ui/card'
import { useEditorState } from './editor-context'
import { TextField } from './text-field'

/** What stands in a list of mails. */
export function EnvelopeFields() {
  const t = useTranslations('content.editor')
  const { content, change } = useEditorState()
  return (
    <Card>
      <CardBody className="grid gap-4">
        <TextField
          label={t('subject')}
          value={content.subject}
          maxLength={300}
          hint={t('subjectHint', { count: [...content.subject].length })}
          onChange={(subject) => change({ ...content, subject }, 'subject')}
        />
        <TextField
          label={t('preheader')}
          value={content.preheader}
          maxLength={300}
          hint={t('preheaderHint')}
          onChange={(preheader) => change({ ...content, preheader }, 'preheader')}
        />
      </CardBody>
    </Card>
  )
}

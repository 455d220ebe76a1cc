'use client'

import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { CodeBlock } from '@/components/ui/code-block'

type KeySecretProps = {
  secret: string
  /** Something that every key may read, to try it with. */
  path?: string
  onDone: () => void
}

/** The one time that a key is seen whole. */
export function KeySecret({ secret, path = '/api/v1/contacts', onDone }: KeySecretProps) {
  const t = useTranslations('apiKeys')
  return (
    <div className="grid gap-4">
      <Alert tone="warning" title={t('secret.title')}>
        {t('secret.hint')}
      </Alert>
      <CodeBlock code={secret} title={t('secret.label')} />
      <CodeBlock
        title={t('secret.try')}
        code={`curl ${globalThis.location?.origin ?? ''}${path} \\\n  -H "Authorization: Bearer ${secret}"`}
      />
      <div className="flex sm:justify-end">
        <Button variant="primary" className="max-sm:w-full" onClick={onDone}>
          {t('secret.done')}
        </Button>
      </div>
    </div>
  )
}

'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Card, CardBody } from '@/components/ui/card'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { addDomainInput } from '@/lib/domains/schema'
import { addDomainAction } from './actions'

export function AddDomainForm() {
  const t = useTranslations('domains')
  const router = useRouter()
  const of = useServerForm({
    schema: addDomainInput,
    defaultValues: { host: '' },
    action: addDomainAction,
    onSuccess: (domain) => {
      of.form.reset({ host: '' })
      toast.success(t('added', { host: domain.displayHost }))
      router.refresh()
    },
  })
  return (
    <Card>
      <CardBody>
        <Form of={of}>
          <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
            <FormField name="host" label={t('addLabel')} hint={t('addHint')}>
              {(field) => (
                <Input
                  {...field}
                  dir="ltr"
                  placeholder="www.example.com"
                  autoComplete="off"
                  autoCapitalize="off"
                  spellCheck={false}
                  inputMode="url"
                />
              )}
            </FormField>
            <div className="sm:pt-6.5">
              <SubmitButton>{t('add')}</SubmitButton>
            </div>
          </div>
        </Form>
      </CardBody>
    </Card>
  )
}

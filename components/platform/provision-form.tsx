'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { PasswordInput } from '@/components/team/password-input'
import { Card, CardBody, CardFooter } from '@/components/ui/card'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import type { FormResult } from '@/components/ui/form-result'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { useServerForm } from '@/components/ui/use-server-form'
import { provisionInput } from '@/lib/platform/schema'
import { INDUSTRIES } from '@/lib/presets/schema'
import { AddressField } from './address-field'
import type { LookUpAddress } from './use-address'

type Fields = z.input<typeof provisionInput>

type ProvisionFormProps = {
  rootDomain: string
  plans: readonly { value: string; label: string }[]
  start: { name: string; website: string }
  provision: (input: Fields) => Promise<FormResult<{ runId: string }>>
  lookUpAddress: LookUpAddress
}

const PLAN = 'professional'
const PAGES = 50

export function ProvisionForm({ rootDomain, plans, start, provision, lookUpAddress }: ProvisionFormProps) {
  const t = useTranslations('console.provision')
  const words = useTranslations('console')
  const industries = useTranslations('presets.industries')
  const router = useRouter()
  const form = useServerForm({
    schema: provisionInput,
    defaultValues: {
      name: start.name,
      slug: '',
      website: start.website,
      admin: { email: '', name: '', password: '' },
      planId: plans.some((plan) => plan.value === PLAN) ? PLAN : plans[0]?.value,
      pageLimit: PAGES,
      industry: '',
      trialDays: 0,
    },
    action: provision,
    onSuccess: ({ runId }) => router.push(`/provision/${runId}`),
  })
  return (
    <Form of={form}>
      <Card>
        <CardBody className="grid gap-5">
          <FormField<Fields> name="name" label={t('name')} required>
            {(field) => <Input {...field} value={String(field.value ?? '')} maxLength={120} autoComplete="off" />}
          </FormField>
          <AddressField rootDomain={rootDomain} lookUpAddress={lookUpAddress} />
          <FormField<Fields> name="website" label={t('website')} optional={words('optional')} hint={t('websiteHint')}>
            {(field) => (
              <Input
                {...field}
                value={String(field.value ?? '')}
                type="url"
                inputMode="url"
                placeholder="https://"
                autoComplete="off"
              />
            )}
          </FormField>
          <div className="grid gap-5 sm:grid-cols-2">
            <FormField<Fields> name="admin.name" label={t('adminName')} required>
              {(field) => <Input {...field} value={String(field.value ?? '')} maxLength={120} autoComplete="off" />}
            </FormField>
            <FormField<Fields> name="admin.email" label={t('adminEmail')} hint={t('adminEmailHint')} required>
              {(field) => (
                <Input
                  {...field}
                  value={String(field.value ?? '')}
                  type="email"
                  inputMode="email"
                  maxLength={254}
                  autoComplete="off"
                />
              )}
            </FormField>
            <FormField<Fields>
              name="admin.password"
              label={t('adminPassword')}
              optional={words('optional')}
              hint={t('adminPasswordHint')}
              className="sm:col-span-2"
            >
              {(field) => <PasswordInput {...field} value={String(field.value ?? '')} autoComplete="new-password" />}
            </FormField>
            <FormField<Fields> name="planId" label={words('companies.plan')}>
              {(field) => (
                <NativeSelect {...field} value={String(field.value ?? '')}>
                  {plans.map((plan) => (
                    <option key={plan.value} value={plan.value}>
                      {plan.label}
                    </option>
                  ))}
                </NativeSelect>
              )}
            </FormField>
            <FormField<Fields>
              name="industry"
              label={t('industry')}
              optional={words('optional')}
              hint={t('industryHint')}
            >
              {(field) => (
                <NativeSelect {...field} value={String(field.value ?? '')}>
                  <option value="">{t('noIndustry')}</option>
                  {INDUSTRIES.map((id) => (
                    <option key={id} value={id}>
                      {industries(id)}
                    </option>
                  ))}
                </NativeSelect>
              )}
            </FormField>
            <FormField<Fields> name="trialDays" label={t('trialDays')} hint={t('trialDaysHint')}>
              {(field) => (
                <Input
                  {...field}
                  onChange={(event) => field.onChange(event.target.valueAsNumber || 0)}
                  value={String(field.value ?? '')}
                  type="number"
                  inputMode="numeric"
                  min={0}
                  max={365}
                />
              )}
            </FormField>
            <FormField<Fields> name="pageLimit" label={t('pages')}>
              {(field) => (
                <Input
                  {...field}
                  value={String(field.value ?? '')}
                  type="number"
                  inputMode="numeric"
                  min={1}
                  max={500}
                />
              )}
            </FormField>
          </div>
        </CardBody>
        <CardFooter hint={t('time')}>
          <SubmitButton>{t('submit')}</SubmitButton>
        </CardFooter>
      </Card>
    </Form>
  )
}

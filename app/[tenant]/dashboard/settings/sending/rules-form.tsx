'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { Form, FormField } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { Switch } from '@/components/ui/switch'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { type CampaignSettings, campaignSettingsInput, MOST_SOFT_BOUNCE_DAYS } from '@/lib/campaigns/schema'
import { updateSettings } from './actions'

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`
const numberOf = (text: string): number | null => (text === '' ? null : Number(text))

type Values = z.input<typeof campaignSettingsInput>
type Props = { rules: CampaignSettings; isReadOnly: boolean }

/** The rules that hold for all campaigns, from the next message on. */
export function RulesForm({ rules, isReadOnly }: Props) {
  const t = useTranslations('campaigns.rules')
  const router = useRouter()
  const form = useServerForm({
    schema: campaignSettingsInput,
    defaultValues: rules,
    action: (values) => updateSettings(values),
    onSuccess: () => {
      toast.success(t('saved'))
      router.refresh()
    },
  })
  return (
    <Form of={form}>
      <fieldset disabled={isReadOnly} className="grid gap-stack">
        <Card>
          <CardHeader title={t('quiet')} description={t('quietHint')} />
          <CardBody className="grid gap-5 sm:grid-cols-2">
            {(['quietFrom', 'quietUntil'] as const).map((name) => (
              <FormField<Values, typeof name> key={name} name={name} label={t(name)}>
                {({ value, onChange, ...field }) => (
                  <NativeSelect
                    {...field}
                    value={value ?? ''}
                    onChange={(event) => onChange(numberOf(event.currentTarget.value))}
                  >
                    <option value="">{t('never')}</option>
                    {HOURS.map((hour) => (
                      <option key={hour} value={hour}>
                        {clock(hour)}
                      </option>
                    ))}
                  </NativeSelect>
                )}
              </FormField>
            ))}
          </CardBody>
        </Card>
        <Card>
          <CardHeader title={t('cap')} description={t('capHint')} />
          <CardBody className="grid gap-5 sm:grid-cols-2">
            {(['capMessages', 'capDays'] as const).map((name) => (
              <FormField<Values, typeof name> key={name} name={name} label={t(name)}>
                {({ value, onChange, ...field }) => (
                  <Input
                    {...field}
                    type="number"
                    min={1}
                    max={name === 'capDays' ? 90 : 100}
                    value={value ?? ''}
                    onChange={(event) => onChange(numberOf(event.currentTarget.value))}
                  />
                )}
              </FormField>
            ))}
          </CardBody>
        </Card>
        <Card>
          <CardHeader title={t('warmUp')} description={t('warmUpHint')} />
          <CardBody>
            <FormField<Values, 'warmUpFrom'> name="warmUpFrom" label={t('warmUpFrom')}>
              {({ value, onChange, ...field }) => (
                <Input
                  {...field}
                  type="date"
                  value={value ?? ''}
                  onChange={(event) => onChange(event.currentTarget.value || null)}
                />
              )}
            </FormField>
          </CardBody>
        </Card>
        <Card>
          <CardHeader title={t('softBounce')} description={t('softBounceHint')} />
          <CardBody className="grid gap-5 sm:grid-cols-2">
            {(['softBounces', 'softBounceDays'] as const).map((name) => (
              <FormField<Values, typeof name> key={name} name={name} label={t(name)}>
                {({ value, onChange, ...field }) => (
                  <Input
                    {...field}
                    type="number"
                    min={1}
                    max={name === 'softBounceDays' ? MOST_SOFT_BOUNCE_DAYS : 20}
                    value={Number.isNaN(value) ? '' : value}
                    onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
                  />
                )}
              </FormField>
            ))}
          </CardBody>
        </Card>
        <Card>
          <CardHeader title={t('privacy')} />
          <CardBody>
            <FormField<Values, 'isPrivate'> name="isPrivate" label={t('isPrivate')} hint={t('isPrivateHint')}>
              {({ value, onChange, ref }) => (
                <Switch ref={ref} checked={value} disabled={isReadOnly} onCheckedChange={onChange} />
              )}
            </FormField>
          </CardBody>
          {!isReadOnly && (
            <CardFooter>
              <Button type="submit" variant="primary" loading={form.form.formState.isSubmitting}>
                {t('save')}
              </Button>
            </CardFooter>
          )}
        </Card>
      </fieldset>
    </Form>
  )
}

'use client'

import { ImageUp, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { z } from 'zod'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter } from '@/components/ui/card'
import { FieldError } from '@/components/ui/field-error'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import type { FormResult } from '@/components/ui/form-result'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { LONGEST_LOGO, type PlatformProfile, platformProfile } from '@/lib/operator/schema'

type Fields = z.input<typeof platformProfile>

const readAsAddress = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error('the file could not be read'))
    reader.readAsDataURL(file)
  })

type LogoProps = { value: string | null; name: string; onChange: (logo: string | null) => void }

function LogoField({ value, name, onChange }: LogoProps) {
  const t = useTranslations('console.settings')
  const id = useId()
  const [isTooLarge, setTooLarge] = useState(false)
  const take = async (file: File | undefined) => {
    if (!file) return
    const address = await readAsAddress(file)
    setTooLarge(address.length > LONGEST_LOGO)
    if (address.length <= LONGEST_LOGO) onChange(address)
  }
  return (
    <div className="grid gap-1.5">
      <span className="font-medium text-fg text-sm">{t('logo')}</span>
      <div className="flex flex-wrap items-center gap-3">
        <span className="grid h-12 min-w-12 place-items-center rounded-md border border-line bg-sunken px-3">
          {value ? (
            // biome-ignore lint/performance/noImgElement: a data address, nothing to optimise
            <img src={value} alt={name} className="h-8 max-w-44 object-contain" />
          ) : (
            <span className="text-subtle text-xs">{t('noLogo')}</span>
          )}
        </span>
        <Button asChild size="sm">
          <label htmlFor={id} className="cursor-pointer focus-within:ring-2">
            <ImageUp aria-hidden />
            {t('chooseLogo')}
            <input
              id={id}
              type="file"
              accept="image/png,image/jpeg,image/webp"
              className="sr-only"
              onChange={(event) => void take(event.target.files?.[0])}
            />
          </label>
        </Button>
        {value && (
          <Button size="sm" variant="ghost" onClick={() => onChange(null)}>
            <Trash2 aria-hidden />
            {t('removeLogo')}
          </Button>
        )}
      </div>
      {isTooLarge && <FieldError>{t('logoTooLarge')}</FieldError>}
      <p className="text-muted text-xs">{t('logoHint')}</p>
    </div>
  )
}

const LINKS = ['supportUrl', 'imprintUrl', 'privacyUrl'] as const

type ProfileFormProps = { profile: PlatformProfile; save: (input: Fields) => Promise<FormResult<PlatformProfile>> }

/** Name, colour, logo and addresses of the platform itself. */
export function ProfileForm({ profile, save }: ProfileFormProps) {
  const t = useTranslations('console.settings')
  const router = useRouter()
  const form = useServerForm({
    schema: platformProfile,
    defaultValues: {
      ...profile,
      primary: profile.primary ?? '',
      supportEmail: profile.supportEmail ?? '',
      supportUrl: profile.supportUrl ?? '',
      imprintUrl: profile.imprintUrl ?? '',
      privacyUrl: profile.privacyUrl ?? '',
    },
    action: (values) => save(values),
    onSuccess: () => {
      toast.success(t('saved'))
      router.refresh()
    },
  })
  return (
    <Form of={form}>
      <Card>
        <CardBody className="grid gap-5 sm:grid-cols-2">
          <FormField<Fields> name="name" label={t('name')} hint={t('nameHint')} required>
            {(field) => <Input {...field} value={String(field.value ?? '')} maxLength={60} />}
          </FormField>
          <FormField<Fields> name="primary" label={t('color')} hint={t('colorHint')}>
            {(field) => (
              <span className="flex gap-2">
                <Input {...field} value={String(field.value ?? '')} placeholder="#4f46e5" dir="ltr" maxLength={7} />
                <span
                  aria-hidden
                  className="size-control shrink-0 rounded-md border border-line bg-sunken"
                  style={/^#[0-9a-f]{6}$/i.test(String(field.value)) ? { background: String(field.value) } : undefined}
                />
              </span>
            )}
          </FormField>
          <div className="sm:col-span-2">
            <FormField<Fields> name="logo" label={t('logo')} hideLabel isGroup>
              {(field) => <LogoField value={field.value ?? null} name={profile.name} onChange={field.onChange} />}
            </FormField>
          </div>
          <FormField<Fields> name="supportEmail" label={t('supportEmail')} hint={t('supportEmailHint')}>
            {(field) => <Input {...field} value={String(field.value ?? '')} type="email" dir="ltr" />}
          </FormField>
          {LINKS.map((name) => (
            <FormField<Fields> key={name} name={name} label={t(name)}>
              {(field) => (
                <Input {...field} value={String(field.value ?? '')} type="url" placeholder="https://" dir="ltr" />
              )}
            </FormField>
          ))}
        </CardBody>
        <CardFooter>
          <SubmitButton onlyWhenChanged />
        </CardFooter>
      </Card>
    </Form>
  )
}

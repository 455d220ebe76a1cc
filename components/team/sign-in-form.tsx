'use client'

import { useTranslations } from 'next-intl'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { Link } from '@/components/ui/link'
import { useServerForm } from '@/components/ui/use-server-form'
import { signInInput } from '@/lib/team/schema'
import { PasswordInput } from './password-input'
import { requestSignIn } from './sign-in-request'

type SignInFormProps = {
  callbackUrl: string
  email?: string
  /** Where a forgotten password is set anew; none on the console. */
  forgotHref?: string
}

export function SignInForm({ callbackUrl, email = '', forgotHref }: SignInFormProps) {
  const t = useTranslations('auth')
  const form = useServerForm({
    schema: signInInput,
    defaultValues: { email, password: '' },
    action: async (values) => {
      const outcome = await requestSignIn(values.email, values.password, callbackUrl)
      return outcome.ok ? { ok: true, data: outcome.url } : { ok: false, message: t(`signIn.${outcome.reason}`) }
    },
    // A full load: nothing that was rendered for nobody stays in the browser's memory.
    onSuccess: (url) => window.location.assign(url),
  })
  return (
    <Form of={form}>
      <FormField<{ email: string }> name="email" label={t('email')}>
        {(field) => <Input {...field} type="email" autoComplete="username" inputMode="email" autoFocus={!email} />}
      </FormField>
      <FormField<{ password: string }>
        name="password"
        label={t('password')}
        aside={
          forgotHref && (
            <Link href={forgotHref} className="font-medium text-link hover:underline">
              {t('signIn.forgot')}
            </Link>
          )
        }
      >
        {(field) => <PasswordInput {...field} autoComplete="current-password" autoFocus={Boolean(email)} />}
      </FormField>
      <SubmitButton size="lg">{form.form.formState.isSubmitting ? t('signIn.busy') : t('signIn.submit')}</SubmitButton>
    </Form>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { PasswordInput } from '@/components/team/password-input'
import { requestSignIn } from '@/components/team/sign-in-request'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { useServerForm } from '@/components/ui/use-server-form'
import { acceptInput, joinByLinkInput } from '@/lib/team/schema'
import { formProblem } from '../_parts/form-problem'
import { acceptInvitation, joinByLink } from '../actions'

const WAYS = {
  invitation: { schema: acceptInput, create: acceptInvitation },
  join: { schema: joinByLinkInput, create: joinByLink },
}

/** Creates the account and signs in with it. */
export function NewAccountForm({ way, token, email }: { way: keyof typeof WAYS; token: string; email: string }) {
  const t = useTranslations('auth')
  const form = useServerForm({
    schema: WAYS[way].schema,
    defaultValues: { token, name: '', password: '' },
    action: async (values) => {
      const joined = formProblem(await WAYS[way].create(values))
      if (!joined.ok) return joined
      const outcome = await requestSignIn(joined.data.email, values.password, '/dashboard')
      return { ok: true, data: outcome.ok ? outcome.url : `/sign-in?${new URLSearchParams({ email })}` }
    },
    onSuccess: (url) => window.location.assign(url),
  })
  return (
    <Form of={form}>
      <FormField<{ name: string }> name="name" label={t('name')}>
        {(field) => <Input {...field} autoComplete="name" autoFocus />}
      </FormField>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <FormField<{ password: string }> name="password" label={t('password')} hint={t('passwordHint')}>
        {(field) => <PasswordInput {...field} autoComplete="new-password" />}
      </FormField>
      <SubmitButton size="lg">{t('accept.submit')}</SubmitButton>
    </Form>
  )
}

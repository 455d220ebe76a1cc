'use client'

import { useRouter } from 'next/navigation'
import type { z } from 'zod'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import type { FormResult } from '@/components/ui/form-result'
import { Input } from '@/components/ui/input'
import { useServerForm } from '@/components/ui/use-server-form'
import { signUpInput } from '@/lib/platform/schema'

type Fields = z.input<typeof signUpInput>

type SignUpFormProps = {
  start: { name: string }
  signUp: (input: Fields) => Promise<FormResult<{ runId: string }>>
}

export function SignUpForm({ start, signUp }: SignUpFormProps) {
  const router = useRouter()
  const form = useServerForm({
    schema: signUpInput,
    defaultValues: { name: start.name, website: '', email: '' },
    action: signUp,
    onSuccess: ({ runId }) => router.push(`/sign-up/${runId}`),
  })
  return (
    <Form of={form}>
      <FormField<Fields> name="name" label="Company name" hint="Your address is made from it." required>
        {(field) => <Input {...field} maxLength={120} autoComplete="organization" />}
      </FormField>
      <FormField<Fields>
        name="website"
        label="Website"
        optional="optional"
        hint="Colours, logo, words and up to 25 pages are read from it. Please use only a site that is yours."
      >
        {(field) => (
          <Input
            {...field}
            value={field.value ?? ''}
            type="url"
            inputMode="url"
            placeholder="https://"
            autoComplete="url"
          />
        )}
      </FormField>
      <FormField<Fields> name="email" label="Your e-mail" hint="You get a link to choose your password." required>
        {(field) => <Input {...field} type="email" inputMode="email" maxLength={254} autoComplete="email" />}
      </FormField>
      <div>
        <SubmitButton>Set up my company</SubmitButton>
      </div>
    </Form>
  )
}

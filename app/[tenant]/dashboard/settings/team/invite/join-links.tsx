'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { roleName } from '@/components/team/role-name'
import { Card, CardBody } from '@/components/ui/card'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { CopyButton } from '@/components/ui/copy-button'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { Time } from '@/components/ui/time'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { createJoinLinkInput } from '@/lib/team/schema'
import { createJoinLink, revokeJoinLink } from '../actions'

type Choice = { key: string; name: string | null }
type JoinLink = {
  id: string
  url: string
  emailDomain: string
  role: string
  roleName: string | null
  expiresAt: string
  joined: number
}

const DAYS = [1, 7, 14, 30, 90]

/** Links by which whoever has an address of a domain joins by themselves. */
export function JoinLinks({ links, roles }: { links: readonly JoinLink[]; roles: readonly Choice[] }) {
  return (
    <Card>
      <CardBody>
        <NewLink roles={roles} />
      </CardBody>
      {links.length > 0 && (
        <ul className="border-line-subtle border-t">
          {links.map((link) => (
            <LinkRow key={link.id} link={link} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function NewLink({ roles }: { roles: readonly Choice[] }) {
  const t = useTranslations('team')
  const router = useRouter()
  const form = useServerForm({
    schema: createJoinLinkInput,
    defaultValues: { emailDomain: '', role: 'agent', days: 14 },
    action: createJoinLink,
    onSuccess: ({ emailDomain }) => {
      toast.success(t('joinLinks.created', { domain: emailDomain }))
      form.form.reset()
      router.refresh()
    },
  })
  return (
    <Form of={form} className="items-start sm:grid-cols-[minmax(0,1fr)_12rem_9rem_auto]">
      <FormField<{ emailDomain: string }> name="emailDomain" label={t('joinLinks.domain')} required>
        {(field) => <Input {...field} dir="ltr" autoComplete="off" placeholder="example.com" inputMode="url" />}
      </FormField>
      <FormField<{ role: string }> name="role" label={t('role')}>
        {(field) => (
          <NativeSelect {...field}>
            {roles.map((role) => (
              <option key={role.key} value={role.key}>
                {roleName(t, role.key, role.name)}
              </option>
            ))}
          </NativeSelect>
        )}
      </FormField>
      <FormField<{ days: string }> name="days" label={t('joinLinks.validFor')}>
        {(field) => (
          <NativeSelect {...field}>
            {DAYS.map((days) => (
              <option key={days} value={days}>
                {t('joinLinks.days', { count: days })}
              </option>
            ))}
          </NativeSelect>
        )}
      </FormField>
      <SubmitButton className="sm:mt-7">{t('joinLinks.create')}</SubmitButton>
    </Form>
  )
}

function LinkRow({ link }: { link: JoinLink }) {
  const t = useTranslations('team')
  const router = useRouter()
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line-subtle border-b px-5 py-4 last:border-b-0">
      <div className="min-w-0 flex-1 basis-60">
        <p className="flex flex-wrap items-center gap-x-2 text-fg text-sm">
          <span dir="ltr" className="font-medium">
            @{link.emailDomain}
          </span>
          <span className="text-muted">{roleName(t, link.role, link.roleName)}</span>
        </p>
        <p dir="ltr" className="mt-0.5 truncate font-mono text-subtle text-xs">
          {link.url}
        </p>
        <p className="mt-1 text-muted text-xs">
          {t('joinLinks.joined', { count: link.joined })} · {t('joinLinks.until')}{' '}
          <Time value={link.expiresAt} format="date" />
        </p>
      </div>
      <CopyButton text={link.url} />
      <ConfirmButton
        size="sm"
        confirm={{
          title: t('joinLinks.revokeTitle', { domain: link.emailDomain }),
          body: t('joinLinks.revokeBody'),
          confirmLabel: t('joinLinks.revoke'),
          onConfirm: async () => {
            const result = await revokeJoinLink({ joinLinkId: link.id })
            if (result.ok) {
              toast.success(t('joinLinks.revoked'))
              router.refresh()
            }
            return result
          },
        }}
      >
        {t('joinLinks.revoke')}
      </ConfirmButton>
    </li>
  )
}

'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { roleName } from '@/components/team/role-name'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Field } from '@/components/ui/field'
import { NativeSelect } from '@/components/ui/native-select'
import { toast } from '@/components/ui/toast'
import { deleteRoleInput } from '@/lib/team/schema'
import { deleteRole } from '../actions'

type DeleteRoleProps = {
  roleId: string
  name: string
  members: number
  choices: readonly { key: string; name: string | null }[]
}

/** Deletes a role; whoever has it gets another one first. */
export function DeleteRole({ roleId, name, members, choices }: DeleteRoleProps) {
  const t = useTranslations('roles.delete')
  const team = useTranslations('team')
  const router = useRouter()
  const [replacement, setReplacement] = useState(
    () => choices.find((choice) => choice.key === 'viewer')?.key ?? choices[0]?.key ?? '',
  )
  return (
    <ConfirmButton
      confirm={{
        title: t('title', { name }),
        confirmLabel: t('confirm'),
        body: (
          <div className="grid gap-3">
            <p>{members > 0 ? t('inUse', { count: members }) : t('unused')}</p>
            {members > 0 && (
              <Field label={t('replacement')}>
                <NativeSelect value={replacement} onChange={(event) => setReplacement(event.target.value)}>
                  {choices.map((choice) => (
                    <option key={choice.key} value={choice.key}>
                      {roleName(team, choice.key, choice.name)}
                    </option>
                  ))}
                </NativeSelect>
              </Field>
            )}
          </div>
        ),
        onConfirm: async () => {
          const result = await deleteRole(
            deleteRoleInput.parse({ roleId, ...(members > 0 && replacement ? { replacement } : {}) }),
          )
          if (result.ok) {
            toast.success(t('done', { name }))
            router.push('/dashboard/settings/roles')
          }
          return result
        },
      }}
    >
      {t('confirm')}
    </ConfirmButton>
  )
}

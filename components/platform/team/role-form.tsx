'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { FormResult } from '@/components/ui/form-result'
import { NativeSelect } from '@/components/ui/native-select'
import { toast } from '@/components/ui/toast'
import { STAFF_ROLES, type StaffRole } from '@/lib/operations/schema'

type RoleFormProps = {
  staffId: string
  role: string
  change: (input: { staffId: string; role: StaffRole }) => Promise<FormResult>
}

export function RoleForm({ staffId, role, change }: RoleFormProps) {
  const t = useTranslations('console.team')
  const roles = useTranslations('console.roles')
  const router = useRouter()
  const [chosen, setChosen] = useState(role)
  const [problem, setProblem] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const wanted = STAFF_ROLES.find((each) => each === chosen)

  async function save() {
    if (!wanted) return
    setSaving(true)
    const result = await change({ staffId, role: wanted })
    setSaving(false)
    setProblem(result.ok ? null : result.message)
    if (result.ok) toast.success(t('roleChanged'))
    router.refresh()
  }

  return (
    <div className="grid gap-4">
      {problem && <Alert tone="danger">{problem}</Alert>}
      <Field label={t('role')} hint={wanted && t(`roleHints.${wanted}`)}>
        <NativeSelect value={chosen} onChange={(event) => setChosen(event.target.value)}>
          {STAFF_ROLES.map((each) => (
            <option key={each} value={each}>
              {roles(each)}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <div>
        <Button variant="primary" disabled={chosen === role} loading={isSaving} onClick={save}>
          {t('changeRole')}
        </Button>
      </div>
    </div>
  )
}

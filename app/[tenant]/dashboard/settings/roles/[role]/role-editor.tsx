'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardBody } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import type { RoleView } from '@/lib/team/schema'
import { updateRole } from '../actions'
import { RoleMatrix } from './matrix'
import { changeOf, countOf, gridOf, linesOfGrid, type Reach } from './matrix-state'

type RoleEditorProps = { role: RoleView; reach: Reach; isReadOnly: boolean }

/** The name, the purpose and the rights of a role; one bar saves them together. */
export function RoleEditor({ role, reach, isReadOnly }: RoleEditorProps) {
  const t = useTranslations('roles')
  const router = useRouter()
  const saved = gridOf(role.permissions)
  const [grants, setGrants] = useState(saved)
  const [name, setName] = useState(role.name ?? '')
  const [description, setDescription] = useState(role.description)
  const [problem, setProblem] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const changes =
    countOf(changeOf(saved, grants)) + Number(name !== (role.name ?? '')) + Number(description !== role.description)

  const discard = () => {
    setGrants(saved)
    setName(role.name ?? '')
    setDescription(role.description)
    setProblem(null)
  }
  const save = async () => {
    setSaving(true)
    const permissions = linesOfGrid(grants)
    const result = await updateRole({ roleId: role.key, version: role.version, name, description, permissions })
    setSaving(false)
    if (!result.ok) return setProblem(result.issues?.[0]?.message ?? result.message)
    setProblem(null)
    toast.success(t('saved', { name }))
    router.refresh()
  }

  return (
    <div className="grid gap-4">
      {!isReadOnly && (
        <Card>
          <CardBody className="grid gap-4 sm:grid-cols-2">
            <Field label={t('name')} required>
              <Input value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
            </Field>
            <Field label={t('purpose')}>
              <Textarea
                rows={1}
                value={description}
                maxLength={300}
                onChange={(event) => setDescription(event.target.value)}
              />
            </Field>
          </CardBody>
        </Card>
      )}
      <RoleMatrix saved={saved} grants={grants} reach={reach} isReadOnly={isReadOnly} onChange={setGrants} />
      {changes > 0 && (
        <div className="sticky bottom-4 z-20 flex flex-wrap items-center justify-between gap-3 rounded-xl border border-line bg-raised px-4 py-3 shadow-lg">
          <p aria-live="polite" className="font-medium text-fg text-sm">
            {t('unsaved', { count: changes })}
          </p>
          <div className="flex gap-2">
            <Button onClick={discard} disabled={isSaving}>
              {t('discard')}
            </Button>
            <Button variant="primary" loading={isSaving} onClick={() => void save()}>
              {t('save')}
            </Button>
          </div>
          {problem && (
            <Alert tone="danger" className="w-full">
              {problem}
            </Alert>
          )}
        </div>
      )}
    </div>
  )
}

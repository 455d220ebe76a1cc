'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { ConfirmButton } from '@/components/ui/confirm-button'
import type { FormResult } from '@/components/ui/form-result'
import { toast } from '@/components/ui/toast'
import type { TermsChange } from '@/lib/billing/schema'
import { useFeatureName } from '../use-feature-name'
import { ChangeList } from './change-list'

type Over = { resource: string; used: number; limit: number }
export type MovePreview = {
  total: number
  to: { planId: string; version: number; name: string }
  kinds: { planId: string; planVersion: number; companies: number; change: TermsChange | null }[]
  companies: { id: string; name: string; over: Over[] }[]
}
export type Move = { from: { planId: string; version?: number }; to: { planId: string; version?: number } }

type MoveCompaniesProps = {
  move: Move
  preview: (input: Move) => Promise<FormResult<MovePreview>>
  carryOut: (input: Move) => Promise<FormResult<{ moved: number }>>
}

/** Moves those on older versions to the current one: first who and what, then the move itself. */
export function MoveCompanies({ move, preview, carryOut }: MoveCompaniesProps) {
  const t = useTranslations('console.plans')
  const name = useFeatureName()
  const router = useRouter()
  const [found, setFound] = useState<MovePreview | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isLooking, startLooking] = useTransition()
  const look = () =>
    startLooking(async () => {
      const result = await preview(move)
      if (result.ok) setFound(result.data)
      setProblem(result.ok ? null : result.message)
    })
  return (
    <Card>
      <CardHeader title={t('moveTitle')} description={t('moveHint')} />
      <CardBody className="grid gap-4">
        {problem && <Alert tone="danger">{problem}</Alert>}
        {!found && (
          <div>
            <Button loading={isLooking} onClick={look}>
              {t('preview')}
            </Button>
          </div>
        )}
        {found && (
          <>
            <p className="text-fg text-sm">{t('affected', { count: found.total })}</p>
            {found.kinds.map(({ planVersion, companies, change }) => (
              <div key={planVersion} className="grid gap-2">
                <p className="text-muted text-sm">{t('fromVersion', { version: planVersion, count: companies })}</p>
                {change && <ChangeList change={change} />}
              </div>
            ))}
            <ul className="grid gap-1 text-sm">
              {found.companies
                .filter(({ over }) => over.length > 0)
                .map(({ id, name: company, over }) => (
                  <li key={id} className="text-danger">
                    {company}:{' '}
                    {over
                      .map(({ resource, used, limit }) => t('over', { name: name(resource), used, limit }))
                      .join(', ')}
                  </li>
                ))}
            </ul>
            {found.total > 0 && (
              <div>
                <ConfirmButton
                  variant="primary"
                  confirm={{
                    title: t('moveConfirm', { count: found.total, version: found.to.version }),
                    body: t('moveBody'),
                    confirmLabel: t('move'),
                    tone: 'primary',
                    onConfirm: async () => {
                      const result = await carryOut(move)
                      if (result.ok) {
                        toast.success(t('moved', { count: result.data.moved }))
                        setFound(null)
                        router.refresh()
                      }
                      return result
                    },
                  }}
                >
                  {t('move')}
                </ConfirmButton>
              </div>
            )}
          </>
        )}
      </CardBody>
    </Card>
  )
}

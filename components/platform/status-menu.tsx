'use client'

import { ChevronDown } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import type { FormResult } from '@/components/ui/form-result'
import { MANUAL, type ManualTransition, mayFollow } from '@/lib/lifecycle/schema'
import { EraseDialog } from './erase-dialog'
import { StatusDialog } from './status-dialog'

export type StatusStep = ManualTransition | 'extend'

type StatusMenuProps = {
  company: { id: string; name: string; slug: string; status: string; hasEnd: boolean }
  change: (input: { id: string; transition: ManualTransition; reason: string; days?: number }) => Promise<FormResult>
  extend: (input: { id: string; days: number; reason: string }) => Promise<FormResult>
  /** Left out for whom erasing is not. */
  erase?: (input: { id: string; slug: string; reason: string }) => Promise<FormResult<{ erasureId: string }>>
}

const DANGEROUS: readonly string[] = ['suspend', 'close']

/** What may happen to a company next; each step asks for its reason. */
export function StatusMenu({ company, change, extend, erase }: StatusMenuProps) {
  const t = useTranslations('console.lifecycle')
  const router = useRouter()
  const [step, setStep] = useState<StatusStep | null>(null)
  const [isErasing, setErasing] = useState(false)
  const steps = MANUAL.filter((name) => mayFollow(company.status, name))
  const mayErase = erase !== undefined && company.status === 'closing'
  if (steps.length === 0) return null
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button>
            {t('change')}
            <ChevronDown aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent>
          {company.hasEnd && (
            <DropdownMenuItem onSelect={() => setStep('extend')}>{t('steps.extend')}</DropdownMenuItem>
          )}
          {steps.map((name) => (
            <DropdownMenuItem
              key={name}
              onSelect={() => setStep(name)}
              {...(DANGEROUS.includes(name) ? { tone: 'danger' as const } : {})}
            >
              {t(`steps.${name}`)}
            </DropdownMenuItem>
          ))}
          {mayErase && (
            <>
              <DropdownMenuSeparator />
              <DropdownMenuItem tone="danger" onSelect={() => setErasing(true)}>
                {t('steps.erase')}
              </DropdownMenuItem>
            </>
          )}
        </DropdownMenuContent>
      </DropdownMenu>
      {step && (
        <StatusDialog
          key={step}
          step={step}
          company={company}
          change={change}
          extend={extend}
          onClose={() => setStep(null)}
        />
      )}
      {isErasing && erase && (
        <EraseDialog
          company={company}
          erase={erase}
          onClose={() => setErasing(false)}
          onDone={({ erasureId }) => router.push(`/erasures/${erasureId}`)}
        />
      )}
    </>
  )
}

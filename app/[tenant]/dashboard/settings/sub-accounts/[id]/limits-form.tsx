'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import { ACCOUNT_LIMITS, type AccountLimit } from '@/lib/sub-accounts/schema'
import { setAccountLimits } from '../actions'

type LimitsFormProps = {
  id: string
  limits: Readonly<Record<string, number>>
  /** The company's own limits; -1 = none. */
  companys: Readonly<Record<string, number>>
  mayChange: boolean
}

/** A share of each of the company's limits; an empty field takes what the company has left. */
export function LimitsForm({ id, limits, companys, mayChange }: LimitsFormProps) {
  const t = useTranslations('subAccounts.limits')
  const router = useRouter()
  const [isSaving, save] = useTransition()
  const [problems, setProblems] = useState<Partial<Record<AccountLimit, string>>>({})
  const submit = (form: FormData) =>
    save(async () => {
      const given = ACCOUNT_LIMITS.map((name) => {
        const text = String(form.get(name) ?? '').trim()
        return [name, text === '' ? -1 : Number(text)] as const
      })
      const result = await setAccountLimits({ id, limits: Object.fromEntries(given) })
      setProblems({})
      if (result.ok) {
        toast.success(t('saved'))
        router.refresh()
      } else if (result.issues?.length) {
        setProblems(
          Object.fromEntries(result.issues.map(({ path, message }) => [path.replace('limits.', ''), message])),
        )
      } else {
        toast.error(result.message)
      }
    })
  return (
    <form action={submit} className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {ACCOUNT_LIMITS.map((name) => {
          const most = companys[name] ?? -1
          return (
            <Field
              key={name}
              label={t(`names.${name}`)}
              hint={most === -1 ? t('companyUnlimited') : t('companyHas', { limit: most })}
              error={problems[name]}
            >
              <Input
                name={name}
                type="number"
                min={0}
                inputMode="numeric"
                defaultValue={limits[name] ?? ''}
                placeholder={t('noShare')}
                disabled={!mayChange}
              />
            </Field>
          )
        })}
      </div>
      {mayChange && (
        <div>
          <Button type="submit" variant="primary" loading={isSaving}>
            {t('save')}
          </Button>
        </div>
      )}
    </form>
  )
}

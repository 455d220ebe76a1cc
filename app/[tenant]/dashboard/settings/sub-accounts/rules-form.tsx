'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Switch } from '@/components/ui/switch'
import { toast } from '@/components/ui/toast'
import { RULE_FIELDS, type RuleField } from '@/lib/sub-accounts/schema'
import { setAccountRules } from './actions'

type Rule = { field: RuleField; isLocked: boolean; allowed: string[] | null }

type RulesFormProps = {
  /** Left out: the rules for all sub-accounts. */
  id?: string
  rules: Rule[]
  /** What is fixed for all of them already. */
  fixed?: readonly RuleField[]
  mayChange: boolean
}

/** One switch for each field that the company can fix; a list of allowed values that was set by the API is kept. */
export function RulesForm({ id, rules, fixed = [], mayChange }: RulesFormProps) {
  const t = useTranslations('subAccounts.rules')
  const router = useRouter()
  const [locked, setLocked] = useState(() => new Set(rules.filter((rule) => rule.isLocked).map((rule) => rule.field)))
  const [isSaving, save] = useTransition()
  const submit = () =>
    save(async () => {
      const given = RULE_FIELDS.map((field) => ({
        field,
        isLocked: locked.has(field),
        allowed: rules.find((rule) => rule.field === field)?.allowed ?? null,
      }))
      const result = await setAccountRules({ ...(id ? { id } : {}), rules: given })
      if (!result.ok) return void toast.error(result.message)
      toast.success(t('saved'))
      router.refresh()
    })
  return (
    <div className="grid gap-4">
      <ul className="grid gap-x-8 sm:grid-cols-2">
        {RULE_FIELDS.map((field) => {
          const isFixed = fixed.includes(field)
          return (
            <li key={field} className="flex items-center justify-between gap-4 border-line-subtle border-b py-2.5">
              <label htmlFor={`rule-${field}`} className="text-sm">
                {t(`fields.${field.replace('.', '_') as 'profile_locale'}`)}
                {isFixed && <span className="block text-subtle text-xs">{t('fixedForAll')}</span>}
              </label>
              <Switch
                id={`rule-${field}`}
                checked={isFixed || locked.has(field)}
                disabled={!mayChange || isFixed}
                onCheckedChange={(isOn) =>
                  setLocked((before) => {
                    const next = new Set(before)
                    if (isOn) next.add(field)
                    else next.delete(field)
                    return next
                  })
                }
              />
            </li>
          )
        })}
      </ul>
      {mayChange && (
        <div>
          <Button variant="primary" loading={isSaving} onClick={submit}>
            {t('save')}
          </Button>
        </div>
      )}
    </div>
  )
}

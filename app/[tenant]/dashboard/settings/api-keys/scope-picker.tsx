'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { ACTIONS, type Permission, RESOURCES } from '@/lib/operations/schema'

type ScopePickerProps = {
  value: readonly Permission[]
  onChange: (value: Permission[]) => void
  /** What the maker may do: nothing else can be given. */
  grantable: readonly Permission[]
}

/** Permissions, one line a resource; what the maker does not hold is not offered. */
export function ScopePicker({ value, onChange, grantable }: ScopePickerProps) {
  const t = useTranslations('apiKeys')
  const team = useTranslations('team')
  const chosen = new Set(value)
  const reads = grantable.filter((permission) => permission.endsWith(':read'))
  const put = (next: ReadonlySet<Permission>) => onChange(grantable.filter((permission) => next.has(permission)))
  const toggle = (permission: Permission, isOn: boolean) => {
    const next = new Set(chosen)
    if (isOn) next.add(permission)
    else next.delete(permission)
    put(next)
  }
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={() => put(new Set(reads))}>
          {t('scopes.readOnly')}
        </Button>
        <Button size="sm" onClick={() => put(new Set(grantable))}>
          {t('scopes.everything')}
        </Button>
        <Button size="sm" variant="ghost" onClick={() => put(new Set())}>
          {t('scopes.nothing')}
        </Button>
      </div>
      <div className="max-h-72 divide-y divide-line-subtle overflow-y-auto rounded-lg border border-line">
        {RESOURCES.map((resource) => {
          const offered = ACTIONS.filter((act) => grantable.includes(`${resource}:${act}`))
          if (offered.length === 0) return null
          return (
            <fieldset key={resource} className="grid gap-2 px-3.5 py-2.5 sm:grid-cols-[10rem_1fr]">
              <legend className="sr-only">{team(`resources.${resource}`)}</legend>
              <span aria-hidden className="font-medium text-fg text-sm">
                {team(`resources.${resource}`)}
              </span>
              <span className="flex flex-wrap gap-x-4 gap-y-2">
                {offered.map((act) => (
                  // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is inside
                  <label key={act} className="flex items-center gap-2 text-muted text-sm">
                    <Checkbox
                      id={`scope-${resource}-${act}`}
                      checked={chosen.has(`${resource}:${act}`)}
                      onCheckedChange={(isOn) => toggle(`${resource}:${act}`, isOn === true)}
                    />
                    {t(`scopes.${act}`)}
                  </label>
                ))}
              </span>
            </fieldset>
          )
        })}
      </div>
    </div>
  )
}

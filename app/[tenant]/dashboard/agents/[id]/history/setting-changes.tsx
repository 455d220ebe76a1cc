import { useFormatter, useTranslations } from 'next-intl'
import type { AgentVersionView } from '@/lib/agents/schema'

/** Settings as people read them: text as it is, what has parts as its JSON. */
const told = (value: unknown): string =>
  value === null || value === '' ? '–' : typeof value === 'string' ? value : JSON.stringify(value, null, 1)

/** What a version changed, setting by setting, before and after. */
export function SettingChanges({
  version,
  before,
}: {
  version: AgentVersionView
  before: AgentVersionView | undefined
}) {
  const t = useTranslations('agents')
  const format = useFormatter()
  if (!before || version.changed.length === 0) return null
  return (
    <details>
      <summary className="min-h-11 cursor-pointer text-muted leading-11 sm:min-h-8 sm:leading-8">
        {t('history.changed', { names: format.list(version.changed.map((name) => t(`settings.${name}`))) })}
      </summary>
      <dl className="grid gap-3 pt-2">
        {version.changed.map((name) => (
          <div key={name} className="grid gap-1">
            <dt className="font-medium text-fg">{t(`settings.${name}`)}</dt>
            <dd className="grid gap-2 sm:grid-cols-2">
              {[before.settings[name], version.settings[name]].map((value, at) => (
                <div key={at === 0 ? 'before' : 'after'} className="min-w-0 rounded-lg bg-sunken p-3">
                  <p className="text-muted text-xs">{t(at === 0 ? 'history.before' : 'history.after')}</p>
                  <p dir="auto" className="mt-1 whitespace-pre-wrap break-words text-fg">
                    {told(value)}
                  </p>
                </div>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

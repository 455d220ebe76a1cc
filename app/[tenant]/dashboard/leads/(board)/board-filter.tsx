import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { LEAD_SOURCES, type LeadFilter } from '@/lib/leads/schema'

type BoardFilterProps = { filter: LeadFilter; owners: readonly { id: string; name: string }[] }

/** Narrows the board by its address: a form that works without JavaScript. */
export function BoardFilter({ filter, owners }: BoardFilterProps) {
  const t = useTranslations('leads')
  return (
    <search>
      <form className="flex flex-wrap items-center gap-2">
        <div className="w-full sm:w-64">
          <Input
            type="search"
            name="q"
            aria-label={t('search')}
            placeholder={t('search')}
            defaultValue={filter.search ?? ''}
            maxLength={200}
          />
        </div>
        <div className="w-44">
          <NativeSelect name="owner" aria-label={t('fields.owner')} defaultValue={filter.owner ?? ''}>
            <option value="">{t('filters.everybody')}</option>
            <option value="none">{t('nobody')}</option>
            {owners.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </NativeSelect>
        </div>
        <div className="w-44">
          <NativeSelect name="source" aria-label={t('fields.source')} defaultValue={filter.source ?? ''}>
            <option value="">{t('filters.everySource')}</option>
            {LEAD_SOURCES.map((source) => (
              <option key={source} value={source}>
                {t(`sources.${source}`)}
              </option>
            ))}
          </NativeSelect>
        </div>
        {(['from', 'to'] as const).map((name) => (
          <div key={name} className="w-40">
            <Input type="date" name={name} aria-label={t(`filters.${name}`)} defaultValue={filter[name] ?? ''} />
          </div>
        ))}
        <Button type="submit">{t('filters.apply')}</Button>
      </form>
    </search>
  )
}

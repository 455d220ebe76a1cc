import { useTranslations } from 'next-intl'
import type { AddressCheck } from './use-address'

type AddressNoteProps = {
  check: AddressCheck | null
  slug: string
  host: string
  onChoose: (slug: string) => void
}

/** Under the address: whether it can be had, and one that can. */
export function AddressNote({ check, slug, host, onChoose }: AddressNoteProps) {
  const t = useTranslations('console.address')
  if (!check) return <>{slug ? host : t('problems.empty')}</>
  if (check.state === 'free') return <span className="text-success">{t('free', { host })}</span>
  const { suggestion } = check
  return (
    <>
      {t(`problems.${check.state}`)}{' '}
      {suggestion && suggestion !== slug && (
        <button type="button" className="font-medium text-link hover:underline" onClick={() => onChoose(suggestion)}>
          {t('use', { suggestion })}
        </button>
      )}
    </>
  )
}

import { Megaphone, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Time } from '@/components/ui/time'

type CompanyBannersProps = {
  status: string
  until: Date | null
  announcements: readonly { id: string; title: string; body: string }[]
}

const BAND = 'flex items-start gap-2.5 border-b px-4 py-2 text-sm'
const NOTICED = ['trial', 'past_due'] as const

/** What the company's status asks of its team, and what the platform announces. */
export function CompanyBanners({ status, until, announcements }: CompanyBannersProps) {
  const t = useTranslations('shell.lifecycle')
  const noticed = NOTICED.find((each) => each === status)
  return (
    <>
      {noticed && (
        <p className={`${BAND} border-warning/25 bg-warning-soft text-on-warning-soft`}>
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>
            {t(noticed)} {until && <Time value={until} format="date" className="font-medium" />}
          </span>
        </p>
      )}
      {announcements.map(({ id, title, body }) => (
        <p key={id} className={`${BAND} border-info/25 bg-info-soft text-on-info-soft`}>
          <Megaphone aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span className="min-w-0 break-words">
            <span className="font-medium">{title}</span> {body}
          </span>
        </p>
      ))}
    </>
  )
}

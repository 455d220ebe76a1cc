import { useFormatter } from 'next-intl'
import { NativeSelect } from '@/components/ui/native-select'

type HourSelectProps = { value: number; disabled: boolean; onChange: (hour: number) => void }

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

/** An hour of the day, as the reader writes hours. */
export function HourSelect({ value, disabled, onChange }: HourSelectProps) {
  const format = useFormatter()
  return (
    <NativeSelect value={value} disabled={disabled} onChange={(event) => onChange(Number(event.currentTarget.value))}>
      {HOURS.map((hour) => (
        <option key={hour} value={hour}>
          {format.dateTime(new Date(Date.UTC(2026, 0, 1, hour)), {
            timeZone: 'UTC',
            hour: 'numeric',
            minute: '2-digit',
          })}
        </option>
      ))}
    </NativeSelect>
  )
}

import type { ListConfig } from '@/components/ui/data-table'
import { CAMPAIGN_STATUSES, RECIPIENT_FILTERS } from '@/lib/campaigns/schema'

export const LIST: ListConfig = {
  columns: [{ id: 'name' }, { id: 'status' }, { id: 'sent' }, { id: 'opened' }, { id: 'clicked' }, { id: 'when' }],
  filters: { status: CAMPAIGN_STATUSES },
}

export const RECIPIENTS: ListConfig = {
  columns: [
    { id: 'person' },
    { id: 'state' },
    { id: 'attempts' },
    { id: 'sentAt' },
    { id: 'openedAt' },
    { id: 'clickedAt' },
  ],
  filters: { state: RECIPIENT_FILTERS },
}

/** Each says which variant they got. */
export const RECIPIENTS_OF_TEST: ListConfig = {
  ...RECIPIENTS,
  columns: RECIPIENTS.columns.toSpliced(2, 0, { id: 'variant' }),
}

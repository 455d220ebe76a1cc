import type { ListConfig } from '@/components/ui/data-table'
import { ENROLMENT_STATES, SEQUENCE_STATUSES } from '@/lib/sequences/schema'

export const LIST: ListConfig = {
  columns: [
    { id: 'name' },
    { id: 'status' },
    { id: 'trigger' },
    { id: 'underWay' },
    { id: 'finished' },
    { id: 'left' },
  ],
  filters: { status: SEQUENCE_STATUSES },
}

export const PEOPLE: ListConfig = {
  columns: [{ id: 'person' }, { id: 'state' }, { id: 'step' }, { id: 'enteredAt' }, { id: 'act' }],
  filters: { state: ENROLMENT_STATES },
}

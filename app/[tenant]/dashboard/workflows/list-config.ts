import type { ListConfig } from '@/components/ui/data-table'
import { RUN_STATES, WORKFLOW_STATUSES } from '@/lib/workflows/schema'

export const LIST: ListConfig = {
  columns: [
    { id: 'name' },
    { id: 'status' },
    { id: 'trigger' },
    { id: 'underWay' },
    { id: 'finished' },
    { id: 'left' },
  ],
  filters: { status: WORKFLOW_STATUSES },
}

export const RUNS: ListConfig = {
  columns: [{ id: 'person' }, { id: 'state' }, { id: 'step' }, { id: 'answers' }, { id: 'enteredAt' }],
  filters: { state: RUN_STATES },
}

import type { Prisma } from '@/lib/db'
import { type FormView, formDefinition } from './schema'

export const FORM_FIELDS = {
  id: true,
  name: true,
  slug: true,
  definition: true,
  version: true,
  isOpen: true,
  ownerId: true,
  updatedAt: true,
} satisfies Prisma.FormSelect

type Row = Prisma.FormGetPayload<{ select: typeof FORM_FIELDS }>

export const formView = ({ definition, updatedAt, ...row }: Row): FormView => ({
  ...row,
  definition: formDefinition.parse(definition),
  updatedAt: updatedAt.toISOString(),
})

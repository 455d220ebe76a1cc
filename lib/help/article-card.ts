export const CARD = { id: true, slug: true, title: true, summary: true, categoryId: true, updatedAt: true } as const

/** The account's own default agent, else the one that its main account shares. */
export const DEFAULT_AGENT = {
  where: { isDefault: true },
  orderBy: { subTenantId: { sort: 'asc', nulls: 'last' } },
} as const

export type PageSearch = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** One value of the address; a repeated one counts once. */
export async function searchParam({ searchParams }: PageSearch, name: string): Promise<string> {
  const value = (await searchParams)[name]
  return (Array.isArray(value) ? value[0] : value)?.slice(0, 2_000) ?? ''
}

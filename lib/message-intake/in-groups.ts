import { isUnavailable } from '@/lib/operations'

type Waiting<Item, Result> = { item: Item; resolve(result: Result): void; reject(error: unknown): void }

type Groups<Item, Result> = {
  work(items: readonly Item[]): Promise<Result>
  sizeOf(item: Item): number
  /** What a group holds at most, of `sizeOf`; an item that is larger goes alone. */
  most: number
}

/**
 * Does at once what has come while the same was done for the ones before, so that a storm is met with more to a transaction and
 * not with more transactions. Where a group fails, each of it is done by itself: one that cannot be done keeps back no other. Where
 * the database is away or too busy, all of it has failed.
 * @returns a function that resolves with what came of the group, once it is done
 */
export function inGroups<Item, Result>({ work, sizeOf, most }: Groups<Item, Result>) {
  const lines = new Map<string, Waiting<Item, Result>[]>()

  function nextOf(line: Waiting<Item, Result>[]): Waiting<Item, Result>[] {
    let size = 0
    const end = line.findIndex(({ item }, place) => {
      size += sizeOf(item)
      return place > 0 && size > most
    })
    return line.splice(0, end === -1 ? line.length : end)
  }

  const alone = ({ item, resolve, reject }: Waiting<Item, Result>) => work([item]).then(resolve, reject)

  async function together(group: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const result = await work(group.map(({ item }) => item))
      for (const { resolve } of group) resolve(result)
    } catch (error) {
      if (!isUnavailable(error)) for (const one of group) await alone(one)
      else for (const { reject } of group) reject(error)
    }
  }

  async function serve(key: string, line: Waiting<Item, Result>[]): Promise<void> {
    for (let group = nextOf(line); group.length > 0; group = nextOf(line)) {
      const [first] = group
      await (first && group.length === 1 ? alone(first) : together(group))
    }
    lines.delete(key)
  }

  return (key: string, item: Item): Promise<Result> =>
    new Promise((resolve, reject) => {
      const waiting = { item, resolve, reject }
      const line = lines.get(key)
      if (line) return void line.push(waiting)
      const fresh = [waiting]
      lines.set(key, fresh)
      void serve(key, fresh)
    })
}

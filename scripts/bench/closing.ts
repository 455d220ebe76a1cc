type Close = () => Promise<unknown>

const open: Close[] = []

/** Remembers what must be ended before the bench does. */
export const closeLater = (close: Close): void => void open.push(close)

/** Ends everything, the newest first. */
export async function closeAll(): Promise<void> {
  for (const close of open.splice(0).reverse()) await close()
}

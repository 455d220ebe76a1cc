/** Above what a phone's camera makes, and 160 MB when unpacked. */
export const MOST_PIXELS = 40_000_000

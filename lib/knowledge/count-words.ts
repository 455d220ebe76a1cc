/** Words of a text, parted by space. */
export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length

// Controls have no place in a message, and bidi overrides make a link read as another one.
// biome-ignore lint/suspicious/noControlCharactersInRegex: the controls are what is removed
const UNWANTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** Text from anywhere made fit to show: no controls, no bidi overrides, no lone surrogates, one kind of line end. */
export const cleanText = (value: string): string =>
  value.toWellFormed().replace(/\r\n?/g, '\n').replace(UNWANTED, '').replace(/\t/g, '    ')

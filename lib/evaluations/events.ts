/** One case is to be asked with one of the settings. Payload: `resultId`. */
export const EVALUATION_WANTED = 'evaluation.wanted'

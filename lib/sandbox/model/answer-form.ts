import type { AnswerType } from './answer-type'
import type { Question } from './question'

/** What a text must show to be an answer of that form. */
export const FORMS: Partial<Record<AnswerType, RegExp>> = {
  price:
    /[$€£¥]\s?\d|\d\s?[$€£¥]|\b\d+(?:[.,]\d+)?\s?(?:dollars?|euros?|cents?|usd|eur|%|percent)|\bfree\b|\bgratis\b|kostenlos|\bno (?:extra )?(?:copay|cost|charge|fee)\b|\bprice|covered|\bpays? for\b|\bincluded\b|gratuit/i,
  hours:
    /\b\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm|uhr|h)\b|\b\d{1,2}:\d{2}\b|\bclosed\b|\bnoon\b|24\/7|\bday and night\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\bany time\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b\d+\s(?:minutes|hours|days|weeks|months)\b|\bas soon as\b|\bnext\b|\bgeoffnet|\bgeschlossen|\bmontag/i,
  opening:
    /\b\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm|uhr)\b|\b\d{1,2}:\d{2}\b|\bclosed?\b|\bnoon\b|24\/7|\bday and night\b|geschlossen|\bany time\b/i,
  duration:
    /\d+\s?(?:to\s\d+\s)?(?:[a-z]+\s){0,2}(?:seconds?|minutes?|min|hours?|days?|weeks?|months?|years?|tage?n?|stunden?|wochen?|monate?n?|jours?|heures?|dias?|horas?)\b|\bat once\b|\bsame day\b|\bnext (?:working )?day\b|\bhour\b|\ba (?:day|week|month|year)\b|\bone\b|\btwo\b|\bthree\b/i,
  phone: /\+?\d[\d\s()./-]{6,}\d/,
  email: /[\w.+-]+@[\w-]+\.[\w.]+/,
}

/** "Free" and "covered" answer "how much" as well, but less often than a number does. */
export const AMOUNT = /[$€£¥]\s?\d|\d\s?[$€£¥]|\b\d+(?:[.,]\d+)?\s?(?:dollars?|euros?|cents?)\b/i

export const IMPERATIVE =
  /^\W*(?:please )?(?:call|go|write|ask|open|choose|contact|check|tell|send|take|bring|use|visit|book|click|try|stay|rest|log|sign|enter|press|confirm|look)\b/i

/** Without this form there is no answer, however well the words fit. */
const STRICT: AnswerType[] = ['price', 'opening', 'duration', 'phone', 'email']

const strictTypes = (question: Question): AnswerType[] => STRICT.filter((type) => question.types.has(type))

export const wantsForm = (question: Question): boolean => strictTypes(question).length > 0

/** True when the question wants a form that the text must show, and it does not. */
export const lacksForm = (question: Question, text: string): boolean =>
  wantsForm(question) && !strictTypes(question).some((type) => FORMS[type]?.test(text))

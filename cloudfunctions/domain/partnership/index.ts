export { ANSWER_HOURS, answerBy, heardUntil, mayEndOn } from './clock'
export { isNamed } from './name'

export { addDays, addYears, daysBetween, isDay, shanghaiDay } from './day'
export { dueAfterWorkingHours } from './workingHours'

export { addDays, addMonths, daysBetween, isDay, shanghaiDay } from './day'
export { dueAfterWorkingHours } from './workingHours'

export { addDays, addMonths, addYears, daysBetween, isDay, shanghaiDay } from './day'
export { dueAfterWorkingHours, endOfWorkingDay } from './workingHours'

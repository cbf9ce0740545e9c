export { ANSWER_HOURS, gravityOf, RANK } from './gravity'
export {
  COMPLAINT_DAYS,
  type CountedComplaints,
  type CountedSpot,
  complaintBp,
  countedLately,
  SPOT_DAYS,
  spotHistory,
} from './history'
export { CLOSE_HOURS, RECALL_CLOCKS, recallClock, recallDue, reportFault } from './recall'
export { leastResult, milder, spotPlan } from './spotCheck'

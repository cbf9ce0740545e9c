/** The Centre's own people; the rest of the words are those of every team. */
const people = { title: '中心人员' }

export default people

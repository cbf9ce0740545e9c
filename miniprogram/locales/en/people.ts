import type zh from '../zh-CN/people'

const people: typeof zh = { title: "The Centre's people" }

export default people

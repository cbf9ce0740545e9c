import type zh from '../zh-CN/home'

const home: typeof zh = { title: 'Quality Green Code' }

export default home

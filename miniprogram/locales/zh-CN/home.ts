const home = { title: '杭州品质绿码' }

export default home

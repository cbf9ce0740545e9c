import type zh from '../zh-CN/requirements'

const requirements: typeof zh = {
  reasons: {},
  values: {},
}

export default requirements

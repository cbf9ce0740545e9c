import type zh from '../zh-CN/issues'

const issues: typeof zh = {
  unknown: 'This entry is not right ({code})',
  of: {
    required: 'Fill this in',
  },
}

export default issues

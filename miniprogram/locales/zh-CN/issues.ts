/** A fault of one field, by the code the server gives it. */
const issues = {
  unknown: '这一项不对（{code}）',
  of: {
    required: '请填写这一项',
  },
}

export default issues

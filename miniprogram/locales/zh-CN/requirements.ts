/** Reasons, remedies, facts and titles of an assessment, by code; `values` words single parameters. */
const requirements = {
  reasons: {},
  values: {},
}

export default requirements

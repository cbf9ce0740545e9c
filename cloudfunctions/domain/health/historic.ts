/** The figures that the article gives of the Health Code's first week, as a line to compare with. */
export const HISTORIC = {
  issued: 7_250_000,
  green: 6_700_000,
  asOf: '2020-02-17',
  source: 'Caixin, 2020-02-18',
}

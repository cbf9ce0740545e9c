/**
 * The name of a company without the places that it begins with, as people say it: 清源日化有限公司 for
 * 杭州清源日化有限公司. `places`: of its region, with or without what they are called (省, 市, 区). The whole name where
 * nothing else is left.
 */
export function briefName(name: string, places: readonly string[]): string {
  const beginnings = places
    .flatMap((place) => [place, place.replace(/(特别行政区|自治区|自治州|省|市|区|县|盟)$/, '')])
    .filter((place) => place.length > 1)
    .sort((a, b) => b.length - a.length)
  let brief = name.trim()
  for (let found = true; found; ) {
    const place = beginnings.find((one) => brief.startsWith(one))
    found = place !== undefined
    if (place) brief = brief.slice(place.length).replace(/^[（(市省区县）)]+/, '')
  }
  return brief || name.trim()
}

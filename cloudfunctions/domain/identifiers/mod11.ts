/**
 * GB/T 17710-1999 MOD 11,10 (ISO 7064), the last digit of food production (SC), food operation (JY) and
 * pre-packaged food sales (YB) numbers: p = 10; for each digit p = (p + d) mod 10, or 10 when that is 0, then
 * p = 2p mod 11; check = (11 - p) mod 10.
 */
export function fitsMod11(digits: string): boolean {
  let p = 10
  for (const digit of digits.slice(0, -1)) p = (((p + Number(digit)) % 10 || 10) * 2) % 11
  return (11 - p) % 10 === Number(digits.slice(-1))
}

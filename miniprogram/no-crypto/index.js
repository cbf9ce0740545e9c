/**
 * tweetnacl requires Node's `crypto` when it is loaded without a browser's. WeChat leaves that `require` as it is and it
 * would throw on a phone, so this takes its place: without a source of random numbers, tweetnacl verifies signatures and
 * refuses to make keys.
 */
module.exports = {}

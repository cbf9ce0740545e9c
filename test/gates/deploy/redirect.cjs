/** Leads every connection of a process to one port of this machine, and refuses those without TLS. For `--require`. */
const net = require('node:net')
const tls = require('node:tls')

const port = Number(process.env.GATE_PORT)
const connect = tls.connect
tls.connect = (options, ...more) => connect({ ...options, host: '127.0.0.1', port }, ...more)
const plain = net.createConnection
net.createConnection = (options, ...more) => {
  if (options?.port !== port) throw new Error(`a connection without TLS to ${options?.host}:${options?.port}`)
  return plain(options, ...more)
}

/** Runs the tests inside the installed package where they lie; nothing of them is copied. */
const path = require('node:path')

const packageDir = path.join(__dirname, 'node_modules', '@cloudbase', 'node-sdk')

module.exports = {
  rootDir: packageDir,
  // Jest leaves out node_modules unless it is told to keep all files.
  haste: { retainAllFiles: true },
  testPathIgnorePatterns: [],
  testMatch: ['<rootDir>/test/database/**/*.test.ts'],
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'js', 'json', 'node'],
  transform: {
    '\\.ts$': [
      require.resolve('@swc/jest'),
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2020' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!@cloudbase/).+\\.js$'],
  setupFilesAfterEnv: ['<rootDir>/test/setup.js', path.join(__dirname, 'setup.cjs')],
  // All files work on the same collections.
  maxWorkers: 1,
}

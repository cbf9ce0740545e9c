/** `npm run openapi -- FILE`: the OpenAPI document of the interface, into a file or onto the screen. */
import { writeFileSync } from 'node:fs'
import { endpoints } from '../openapi/endpoints'
import { openApiDocument } from '../runtime/openapi/document'

const text = `${JSON.stringify(openApiDocument(endpoints), null, 2)}\n`
const [file] = process.argv.slice(2)
if (file) {
  writeFileSync(file, text)
  console.log(`wrote ${endpoints.length} endpoints into ${file}`)
} else process.stdout.write(text)

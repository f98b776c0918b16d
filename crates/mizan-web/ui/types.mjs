// Makes TypeScript of the JSON Schema on standard input: `npm run types`.
import { text } from 'node:stream/consumers';
import { compile } from 'json-schema-to-typescript';

const BANNER = `// Made by \`npm run types\` from the types of crates/mizan-web/src/api and crates/mizan-report: change those, not this.
/* eslint-disable */`;

/** A reference that says something of its own is wrapped, or it would become another type of nearly the same name. */
function wrapped(_key, value) {
  if (typeof value?.$ref !== 'string' || Object.keys(value).length === 1) return value;
  const { $ref, ...rest } = value;
  return { ...rest, allOf: [{ $ref }] };
}

const schema = JSON.parse(await text(process.stdin), wrapped);
process.stdout.write(
  await compile(schema, 'Api', {
    additionalProperties: false,
    bannerComment: BANNER,
    style: { singleQuote: true, printWidth: 120 },
  }),
);

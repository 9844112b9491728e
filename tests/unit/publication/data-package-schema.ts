import * as v from 'valibot'

/* The rules of Data Package v2 (package, resource, Table Schema) for what a package of tables says. */

const NAME = v.pipe(v.string(), v.regex(/^[a-z0-9._-]+$/))
const WEB = v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/))
/** POSIX, relative, never up. */
const RELATIVE = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.check((path) => !path.startsWith('/') && !path.includes('\\') && !path.split('/').includes('..')),
)
const SOURCE = v.pipe(
  v.looseObject({ title: v.optional(v.string()), path: v.optional(v.union([WEB, RELATIVE])) }),
  v.check((source) => Object.keys(source).length > 0),
)
const LICENCE = v.pipe(
  v.looseObject({
    name: v.optional(v.pipe(v.string(), v.regex(/^[-a-zA-Z0-9._]+$/))),
    path: v.optional(v.union([WEB, RELATIVE])),
    title: v.optional(v.string()),
  }),
  v.check(({ name, path }) => name !== undefined || path !== undefined),
)

const FIELD_TYPES = [
  ...['string', 'number', 'integer', 'boolean', 'object', 'array', 'list', 'datetime', 'date', 'time'],
  ...['year', 'yearmonth', 'duration', 'geopoint', 'geojson', 'any'],
]

const FIELD = v.looseObject({
  name: v.string(),
  type: v.picklist(FIELD_TYPES),
  title: v.optional(v.string()),
  description: v.optional(v.string()),
  constraints: v.optional(
    v.strictObject({
      required: v.optional(v.boolean()),
      minimum: v.optional(v.number()),
      maximum: v.optional(v.number()),
      pattern: v.optional(v.string()),
      enum: v.optional(v.pipe(v.array(v.string()), v.minLength(1))),
    }),
  ),
})

const TABLE_SCHEMA = v.pipe(
  v.looseObject({
    $schema: v.literal('https://datapackage.org/profiles/2.0/tableschema.json'),
    fields: v.pipe(v.array(FIELD), v.minLength(1)),
    primaryKey: v.array(v.string()),
    missingValues: v.array(v.string()),
    foreignKeys: v.optional(
      v.pipe(
        v.array(
          v.strictObject({
            fields: v.array(v.string()),
            reference: v.strictObject({ resource: v.string(), fields: v.array(v.string()) }),
          }),
        ),
        v.minLength(1),
      ),
    ),
  }),
  v.check(({ fields, primaryKey, foreignKeys = [] }) => {
    const names = new Set(fields.map(({ name }) => name))
    return (
      names.size === fields.length &&
      [...primaryKey, ...foreignKeys.flatMap((key) => key.fields)].every((name) => names.has(name))
    )
  }, 'a key names no field'),
)

const RESOURCE = v.pipe(
  v.looseObject({
    name: NAME,
    path: RELATIVE,
    title: v.string(),
    description: v.string(),
    format: v.picklist(['csv', 'json', 'xlsx']),
    mediatype: v.pipe(v.string(), v.regex(/^[^/]+\/[^/]+$/)),
    encoding: v.optional(v.literal('utf-8')),
    bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
    hash: v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/)),
    type: v.optional(v.literal('table')),
    sources: v.optional(v.pipe(v.array(SOURCE), v.minLength(1))),
    licenses: v.optional(v.pipe(v.array(LICENCE), v.minLength(1))),
    schema: v.optional(TABLE_SCHEMA),
  }),
  v.check(({ type, schema }) => (type === 'table') === (schema !== undefined), 'a table has a schema'),
)

/** A data package as version 2 wants it. */
export const DATA_PACKAGE = v.pipe(
  v.looseObject({
    $schema: v.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
    name: NAME,
    title: v.string(),
    description: v.string(),
    version: v.string(),
    homepage: v.optional(WEB),
    created: v.optional(v.never()),
    contributors: v.optional(
      v.pipe(v.array(v.looseObject({ title: v.string(), roles: v.array(v.string()) })), v.minLength(1)),
    ),
    licenses: v.optional(v.pipe(v.array(LICENCE), v.minLength(1))),
    resources: v.pipe(v.array(RESOURCE), v.minLength(1)),
  }),
  v.check(({ resources }) => new Set(resources.map(({ name }) => name)).size === resources.length, 'names are unique'),
  v.check(({ resources }) => {
    const fieldsOf = new Map(resources.map(({ name, schema }) => [name, schema?.fields.map((field) => field.name)]))
    const keys = resources.flatMap(({ schema }) => schema?.foreignKeys ?? [])
    return keys.every(({ reference }) =>
      reference.fields.every((field) => fieldsOf.get(reference.resource)?.includes(field)),
    )
  }, 'a reference leads to a field'),
)

import { z } from 'zod';
import type { Rule } from '../rule.js';
import { rules } from '../rules/index.js';
import { optionsSchema } from './rule-options.js';
import { configSchema, LEVELS } from './schema.js';

const LEVEL = { $ref: '#/definitions/level' };

/** `schema.json`: the form of a configuration file for editors, with every rule and its options. */
export function jsonSchema(): object {
  const schema = z.toJSONSchema(configSchema(), { target: 'draft-7', io: 'input' });
  return {
    ...schema,
    title: 'wsgi-lint.config.json',
    definitions: {
      ...(schema.definitions as object),
      level: { type: 'string', enum: LEVELS },
      rules: {
        type: 'object',
        properties: Object.fromEntries(rules.map((rule) => [rule.name, settingOf(rule)])),
        patternProperties: { '\\*': LEVEL },
        additionalProperties: false,
      },
    },
  };
}

function settingOf(rule: Rule): object {
  const description = `${rule.title.replaceAll('`', '')} (${rule.severity})`;
  const schema = optionsSchema(rule);
  if (schema === null) return { description, allOf: [LEVEL] };
  const { $schema: _, ...options } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  const both = { type: 'array', items: [LEVEL, options], minItems: 1, maxItems: 2 };
  return { description, anyOf: [LEVEL, both] };
}

import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { z } from 'zod';
import { visibleMessage } from '../lint/report/index.js';
import { shortenerFor } from '../model/route/label.js';
import { route } from '../model/route/route.js';
import { type RouteJson, routeJson } from './route-json.js';
import { type Asked, readRequest, type WrittenRequest } from './route-request.js';

const text = z.string();
const expectation = z.record(text, z.unknown());

const matrixSchema = z.strictObject({
  requests: z.array(
    z.strictObject({
      /** `GET http://www.example.com/path`; the method may be left out. */
      request: text,
      headers: z.record(text, text).optional(),
      from: text.optional(),
      user: text.optional(),
      version: z.enum(['1.0', '1.1']).optional(),
      connect: text.optional(),
      target: text.optional(),
      bodyLength: z.number().optional(),
      expect: expectation,
    }),
  ),
});

export interface MatrixRow {
  readonly method: string;
  readonly written: WrittenRequest;
  readonly expected: Readonly<Record<string, unknown>>;
}

/** Reads a routing test suite, or says what is wrong with it. */
export function readMatrix(content: string): readonly MatrixRow[] | string {
  const errors: ParseError[] = [];
  const value: unknown = parse(content, errors, { allowTrailingComma: true });
  const [wrong] = errors;
  if (wrong !== undefined) return `${printParseErrorCode(wrong.error)} at offset ${wrong.offset}`;
  const checked = matrixSchema.safeParse(value);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'it has another form'}`;
  }
  return checked.data.requests.map(({ request, headers = {}, expect: expected, ...options }) => {
    const [, method = 'GET', url = request] = /^(?:([A-Z][A-Z-]*) +)?(.*)$/s.exec(request) ?? [];
    const pairs = Object.entries(headers).map(([name, header]) => `${name}: ${header}`);
    return { method, written: { ...options, method, url, headers: pairs }, expected };
  });
}

/** How the request of one row is answered. */
export interface MatrixResult {
  readonly request: string;
  readonly ok: boolean;
  readonly differences: readonly string[];
  /** `null`: the row holds no request. */
  readonly answer: RouteJson | null;
}

/** Asks the server what the rows ask. An answer that is not certain is as expected only where that is. */
export function checkRows(rows: readonly MatrixRow[], asked: Asked): readonly MatrixResult[] {
  const shorten = shortenerFor(asked.server);
  return rows.map(({ method, written, expected }) => {
    const request = readRequest(written, asked);
    const answer = typeof request === 'string' ? null : routeJson(route(asked.server, request, asked.host), shorten);
    const wrong = typeof request === 'string' ? [request] : differences({ certainty: 'certain', ...expected }, answer);
    return { request: `${method} ${written.url}`, ok: wrong.length === 0, differences: wrong, answer };
  });
}

/** A line for each row, with the differences below it. */
export function matrixText(results: readonly MatrixResult[]): string {
  const lines = results.flatMap(({ request, ok, differences: wrong }) => [
    `${ok ? 'ok  ' : 'FAIL'} ${visibleMessage(request)}`,
    ...wrong.map((difference) => `     ${visibleMessage(difference)}`),
  ]);
  const passed = results.filter(({ ok }) => ok).length;
  return `${[...lines, `${passed} of ${results.length} as expected`].join('\n')}\n`;
}

/** Where an answer is not what was expected: one text for each difference. Fields that are not expected may be anything. */
export function differences(expected: unknown, found: unknown, path = ''): readonly string[] {
  if (isRecord(expected) && isRecord(found)) {
    return Object.keys(expected).flatMap((key) => {
      const at = path === '' ? key : `${path}.${key}`;
      return Object.hasOwn(found, key) ? differences(expected[key], found[key], at) : [`${at}: there is no such field`];
    });
  }
  const [wanted, got] = [JSON.stringify(expected), JSON.stringify(found)];
  return wanted === got ? [] : [`${path}: expected ${wanted}, found ${got}`];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

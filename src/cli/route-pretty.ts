import { createColors } from 'picocolors';
import { frameRows, visible, visibleMessage } from '../lint/report/index.js';
import { lineOf } from '../model/arguments.js';
import { answerTo, STEP_NAMES } from '../model/route/answer.js';
import { labelOf, type Shorten, sectionLabel } from '../model/route/label.js';
import type { Request, Route, Step } from '../model/route/types.js';
import type { ConfigNode } from '../model/server.js';

type Colors = ReturnType<typeof createColors>;

export interface PrettyOptions {
  readonly shorten: Shorten;
  readonly colors: boolean;
  /** Of a line, in columns. */
  readonly width: number;
}

/** The answer in one line, what is not known, and the steps to it with the directives that decided. */
export function prettyRoute(request: Request, route: Route, { shorten, colors, width }: PrettyOptions): string {
  const paint = createColors(colors);
  const lines = [paint.bold(visibleMessage(answerTo(request, route)))];
  for (const unknown of route.unknown) lines.push(`${paint.yellow('Not known:')} ${visibleMessage(unknown)}.`);
  let heading: Step | null = null;
  for (const [index, step] of route.trace.entries()) {
    if (step.step !== heading) lines.push('', paint.cyan(STEP_NAMES[step.step]));
    heading = step.step;
    lines.push(`  ${visibleMessage(step.text)}`);
    const next = route.trace[index + 1];
    // Several steps of one line share its frame.
    const isShared = next?.step === step.step && next.at === step.at;
    if (step.at !== null && !isShared) lines.push(...frameOf(step.at, shorten, paint, width));
  }
  if (route.sections.length > 0) lines.push('', paint.cyan('Sections, later ones win'));
  for (const section of route.sections) lines.push(`  ${visible(sectionLabel(section, shorten))}`);
  return `${lines.join('\n')}\n`;
}

/** The directive's own lines, under the name of its file. */
function frameOf(node: ConfigNode, shorten: Shorten, paint: Colors, width: number): readonly string[] {
  const { source, span } = lineOf(node);
  const rows = frameRows(source, [{ span, label: '', primary: true }], width - 4).filter(({ mark }) => mark === null);
  const digits = Math.max(...rows.map(({ number }) => String(number ?? '').length));
  return [
    `    ${' '.repeat(digits)} ${paint.blue(':::')} ${visible(labelOf(node, shorten))}`,
    ...rows.map(({ number, text }) =>
      `    ${paint.blue(`${String(number ?? '').padStart(digits)} |`)} ${text}`.trimEnd(),
    ),
  ];
}

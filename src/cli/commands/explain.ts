import { catalogueWith } from '../../directives/registry.js';
import { safeJson, visible } from '../../lint/report/index.js';
import { wantsColors } from '../color.js';
import type { Call } from '../command.js';
import { configuration } from '../configuration.js';
import { exit } from '../exit.js';
import { directiveData, directivePage } from '../explain/directive.js';
import { optionData, optionPage } from '../explain/option.js';
import { type Page, pageStyle, renderPage } from '../explain/page.js';
import { ruleData, rulePage } from '../explain/rule.js';
import { nearestTopic, type Topic, topicsOf } from '../explain/topic.js';
import { say } from '../io.js';
import type { explainOptions } from '../options.js';
import { usageError } from '../usage.js';

export async function run({ options, operands, io }: Call<typeof explainOptions>): Promise<number> {
  const [asked] = operands;
  if (asked === undefined || operands.length > 1)
    return usageError(io, 'explain takes one rule, directive or option', { usage: 'wsgi-lint explain' });
  const config = await configuration(options, io);
  if (config === 'wrong') return exit.usage;
  const registry = catalogueWith(config.server.extraDirectives ?? []);
  const topics = topicsOf(asked, registry);
  if (topics.length === 0) {
    const near = nearestTopic(asked, registry);
    const hint = near === null ? '' : `; did you mean \`${near}\`?`;
    say(io, `there is no rule, directive or option \`${visible(asked)}\`${hint}`);
    return exit.usage;
  }
  if (options.json) io.stdout.write(`${safeJson({ version: 1, entries: topics.map(dataOf) }, 2)}\n`);
  else {
    const style = pageStyle(io.stdout, wantsColors(options.color, io, io.stdout));
    io.stdout.write(topics.map((topic) => renderPage(pageOf(topic), style)).join('\n'));
  }
  return exit.ok;
}

function pageOf(topic: Topic): Page {
  switch (topic.kind) {
    case 'rule':
      return rulePage(topic.rule);
    case 'directive':
      return directivePage(topic.directive);
    case 'option':
      return optionPage(topic.option);
  }
}

function dataOf(topic: Topic): object {
  switch (topic.kind) {
    case 'rule':
      return ruleData(topic.rule);
    case 'directive':
      return directiveData(topic.directive);
    case 'option':
      return optionData(topic.option);
  }
}

import { placeOf } from './place.js';
import type { Reporter } from './reporter.js';
import { visible, visibleMessage } from './visible.js';

/** One line per finding, as compilers write it: `path:line:column: severity: message [rule]`. */
export const concise: Reporter = function* ({ findings }, { displayPath }) {
  for (const { location, severity, message, rule } of findings) {
    const { line, column } = placeOf(location);
    yield `${visible(displayPath(location.source.path))}:${line}:${column}: ${severity}: ${visibleMessage(message)} [${visible(rule)}]\n`;
  }
};

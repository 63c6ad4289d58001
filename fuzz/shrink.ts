import { type Configuration, linesOf, tokensOf } from './configuration.js';

/** How often the servers are asked at most. */
const ATTEMPTS = 300;

/**
 * The smallest configuration that is found of which `isSame` still holds: lines are left out, then words (delta debugging: Zeller and
 * Hildebrandt, 2002).
 */
export async function shrink(
  configuration: Configuration,
  isSame: (smaller: Configuration) => Promise<boolean>,
): Promise<Configuration> {
  let left = ATTEMPTS;
  let smallest = configuration;
  const attempt = async (files: Record<string, string>): Promise<boolean> => {
    if (left-- <= 0) return false;
    const smaller = { ...smallest, files };
    if (!(await isSame(smaller))) return false;
    smallest = smaller;
    return true;
  };
  for (const name of Object.keys(configuration.files)) {
    if (name === 'main.conf') continue;
    const { [name]: _, ...others } = smallest.files;
    await attempt(others);
  }
  for (const name of Object.keys(smallest.files)) {
    const replace = (text: string): Promise<boolean> => attempt({ ...smallest.files, [name]: text });
    const lines = await reduce(linesOf(smallest.files[name] ?? ''), (kept) => replace(kept.join('')));
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at] ?? '';
      const words = await reduce(tokensOf(line), (kept) => replace(lines.with(at, kept.join('')).join('')));
      lines[at] = words.join('');
    }
  }
  return smallest;
}

/** Leaves out as many parts as `holds` allows, large pieces first. */
async function reduce(parts: string[], holds: (kept: string[]) => Promise<boolean>): Promise<string[]> {
  let kept = parts;
  for (let size = Math.max(1, kept.length >> 1); size >= 1; size = size === 1 ? 0 : size >> 1) {
    for (let at = 0; at < kept.length; ) {
      const fewer = kept.toSpliced(at, size);
      if (await holds(fewer)) kept = fewer;
      else at += size;
    }
  }
  return kept;
}

/** A type with the parameters that count. */
export interface MediaType {
  readonly type: string;
  /** `qs` */
  readonly quality: number;
  readonly level: number;
  readonly charset: string | null;
}

/** `get_entry`, `set_mime_fields` */
export function readMediaType(text: string): MediaType {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const parameter = (name: RegExp): string | undefined =>
    parameters
      .flatMap((each) => name.exec(each)?.[1] ?? [])
      .at(-1)
      ?.replace(/^"(.*)"$/, '$1');
  const quality = parameter(/^qs?\s*=\s*(.*)$/);
  return {
    type,
    quality: quality === undefined ? 1 : Math.min(Number(quality) || 0, 1),
    level: levelOf(type, parameter(/^level\s*=\s*(.*)$/)),
    charset: parameter(/^charset\s*=\s*(.*)$/) ?? null,
  };
}

/** HTML is of the second level where nothing else is said. */
export function levelOf(type: string, said: string | undefined): number {
  if (said !== undefined) return Number.parseInt(said, 10) || 0;
  return type === 'text/html' ? 2 : 0;
}

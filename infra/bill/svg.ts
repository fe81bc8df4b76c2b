/**
 * The ids and classes of an SVG that echarts drew, counted from one. Its own go on counting through a process, so that
 * the same chart would be another file the second time.
 */
export function numberedAnew(svg: string): string {
  const names = new Map<string, string>();
  return svg.replaceAll(/\bzr\d+-[a-z]+-?\d+/g, (name) => {
    const known = names.get(name) ?? `chart-${names.size + 1}`;
    names.set(name, known);
    return known;
  });
}

/** A picture that nobody points at needs no style for it. */
export const withoutStyles = (svg: string): string => svg.replace(/<style[^>]*>.*?<\/style>\n?/s, '');

/** Gives a picture a name and a description that can be read aloud. */
export function accessible(svg: string, title: string, description: string): string {
  const start = svg.indexOf('>');
  return [
    `${svg.slice(0, start)} role="img" aria-labelledby="title description">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="description">${escaped(description)}</desc>${svg.slice(start + 1)}`,
  ].join('\n');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escaped = (text: string): string => text.replaceAll(/[&<>]/g, (character) => entities[character] ?? character);

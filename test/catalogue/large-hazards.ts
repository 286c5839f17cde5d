const repeat = (text: string, times: number): string => text.repeat(times);
const lines = (times: number, line: (index: number) => string): string =>
  Array.from({ length: times }, (_, number) => `${line(number)}\n`).join('');

/** Hazards too large for a fixture, and the first thing they must be told; `clean` are odd but right. */
export const largeHazards: Readonly<Record<string, readonly [text: string, expected: string]>> = {
  'y03 ten thousand anchors': [lines(10_000, (n) => `a${n}: &a${n} 1\nb${n}: *a${n}`), 'yaml-profile 1:5'],
  'y04 nested brackets': [repeat('[', 1_000), 'yaml-profile 1:33'],
  'y04 nested brackets again': [repeat('[', 5_000), 'yaml-profile 1:33'],
  'y04 a hundred thousand brackets': [repeat('[', 100_000), 'yaml-profile 1:33'],
  'y04 nested braces': [repeat('{', 100_000), 'yaml-profile 1:33'],
  'y04 nested pairs': [repeat('[a: ', 50_000), 'yaml-profile 1:129'],
  'y04 nested lists on a line': [`${repeat('- ', 100_000)}a\nb: 1\n`, 'yaml-profile 1:65'],
  'y04 nested keys': [lines(1_400, (n) => `${repeat(' ', n)}a:`), 'yaml-profile 33:33'],
  'y04 nested explicit keys': [repeat('? ', 100_000), 'yaml-profile 1:65'],
  'y04 nested colons': [repeat(': ', 100_000), 'yaml-profile 1:65'],
  'y04 colons in brackets': [`[${repeat(': ', 100_000)}`, 'yaml-profile 1:200000'],
  'y04 as deep as allowed': [`a: ${repeat('[', 31)}1${repeat(']', 31)}\n`, 'clean'],
  'y04 one deeper': [`a: ${repeat('[', 32)}1${repeat(']', 32)}\n`, 'yaml-profile 1:35'],
  'y07 ten thousand keys': [lines(10_000, (n) => `k${n}: 1`), 'yaml-profile 2001:1'],
  'y07 as many keys as allowed': [lines(2_000, (n) => `k${n}: 1`), 'clean'],
  'y07 forty thousand keys': [lines(40_000, (n) => `k${n}: 1`), 'yaml-profile 28572:7'],
  'y08 many anchors on a node': [repeat('&a ', 100_000), 'yaml-profile 1:1'],
  'y08 many tags on a node': [repeat('!a ', 100_000), 'yaml-profile 1:1'],
  'y09 more than 1 MB': [`a: "${repeat('x', 2 ** 20)}"\n`, 'file-readable 1:1'],
  'y09 a long line': [`a: "${repeat('x', 1_000_000)}"\n`, 'clean'],
  'y10 bad lines': [`a: 1\n${repeat('b\n', 500)}`, 'yaml-syntax 2:1'],
  'y10 equal keys': [repeat('a: 1\n', 1_900), 'yaml-profile 2:1'],
  'y10 odd characters': [repeat('\u200B', 300_000), 'characters 1:1'],
  'y10 odd numbers': [`a:\n${repeat('- 007\n', 20_000)}`, 'yaml-number 2:3'],
  'y10 escaped characters': [`a: "${repeat('\\u200b', 150_000)}"\n`, 'characters 1:5'],
  'y15 directives': [repeat('%A\n', 60_000), 'yaml-profile 1:1'],
  'y16 documents': [repeat('---\n', 50_000), 'yaml-profile 2:1'],
  'y21 old Mac line ends': [repeat('a\r', 300_000), 'characters 1:2'],
  'open quotes': [repeat('a: "\n', 30_000), 'yaml-syntax 1:4'],
  backslashes: [`a: "${repeat('\\', 900_001)}`, 'yaml-syntax 1:4'],
  'blank lines and comments': [`a: 1\n${repeat('\n', 70_000)}${repeat(' #\n', 40_000)}`, 'clean'],
  'only spaces': [repeat(' ', 1_000_000), 'yaml-profile 1:1'],
};

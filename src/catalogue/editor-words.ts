// The schemas serve two readers. Editors (yaml-language-server) show their words as they stand, so every complaint that an
// editor may make has its Chinese sentence beside the keyword; the validator has its own sentences and wants none of that.
// A sentence is made from the titles, choices and descriptions of its schema: a test keeps schemas/ up to date.
import { patternHints, typeNames } from './schema-sentences.ts';

/** A JSON Schema with what editors understand; only the parts that are walked here are spelt out. */
export interface EditorSchema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly additionalProperties?: boolean;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, EditorSchema | false>>;
  readonly $defs?: Readonly<Record<string, EditorSchema>>;
  readonly items?: EditorSchema;
  readonly then?: EditorSchema | true;
  readonly else?: EditorSchema | true;
  readonly allOf?: readonly EditorSchema[];
  readonly errorMessage?: string;
  readonly patternErrorMessage?: string;
  readonly doNotSuggest?: true;
}

/** Written by hand and only for editors; the validator's compiler has to be told that they mean nothing to it. */
export const editorKeywords = ['deprecationMessage', 'enumDescriptions', 'defaultSnippets'] as const;

const isKeySentence = ({ required, errorMessage }: EditorSchema): boolean =>
  required?.length === 1 && errorMessage !== undefined;

interface Changes {
  /** For a schema of something inside; `step` is its key, or undefined for the members of a list. */
  readonly inside: (child: EditorSchema, step?: string) => EditorSchema;
  /** For a branch that adds to the schema itself. */
  readonly branch: (child: EditorSchema) => EditorSchema;
  readonly definition: (child: EditorSchema) => EditorSchema;
}

/** The same schema with every schema below it changed; conditions (`if`) complain of nothing and stay. */
function below(schema: EditorSchema, { inside, branch, definition }: Changes): EditorSchema {
  const each = <T>(children: Readonly<Record<string, T>>, change: (child: T, key: string) => T) =>
    Object.fromEntries(Object.entries(children).map(([key, child]) => [key, change(child, key)]));
  const { properties, items, $defs } = schema;
  const branches = (['then', 'else'] as const).flatMap((name) => {
    const child = schema[name];
    return child === undefined ? [] : [[name, child === true ? child : branch(child)] as const];
  });
  return {
    ...schema,
    ...(properties && { properties: each(properties, (child, key) => child && inside(child, key)) }),
    ...(items && { items: inside(items) }),
    ...Object.fromEntries(branches),
    ...($defs && { $defs: each($defs, definition) }),
  };
}

/** What `withWords` makes, or makes anew. */
const made: ReadonlySet<string> = new Set([
  'errorMessage',
  'patternErrorMessage',
  'doNotSuggest',
  'allOf',
  'required',
]);

/** As the validator is compiled: without sentences, and the required keys in one list. */
export function withoutWords(schema: EditorSchema): EditorSchema {
  const { allOf = [], required = [] } = schema;
  const rest = Object.fromEntries(Object.entries(schema).filter(([keyword]) => !made.has(keyword)));
  const keys = [...required, ...allOf.filter(isKeySentence).flatMap((each) => each.required ?? [])];
  const others = allOf.filter((each) => !isKeySentence(each));
  return below(
    {
      ...rest,
      ...(others.length > 0 && { allOf: others }),
      ...(keys.length > 0 && { required: keys }),
    },
    { inside: withoutWords, branch: withoutWords, definition: withoutWords },
  );
}

/** The schemas that hold at one place: the one that has the properties, and the branches that add to it. */
type Here = readonly EditorSchema[];

const titleOf = (key: string, here: Here): string =>
  here.flatMap(({ properties }) => properties?.[key] || []).find(({ title }) => title !== undefined)?.title ??
  key;

const named = (keys: readonly string[], here: Here): string =>
  keys.map((key) => `${key}（${titleOf(key, here)}）`).join('、');

/** What an editor says of a wrong type, choice or key; undefined where nothing of that kind can be wrong. */
function sentenceOf(schema: EditorSchema, here: Here): string | undefined {
  const { type, properties, additionalProperties } = schema;
  const [union] = here.filter((each) => Array.isArray(each.type));
  if (union !== undefined && (schema === union || schema.enum)) return union.description;
  if (schema.enum) return `只能写：${schema.enum.join('、')}。`;
  const barred = Object.entries(properties ?? {}).filter(([, child]) => child === false);
  if (barred.length > 0) {
    return `${barred.map(([key]) => `「${titleOf(key, here)}」`).join('')}不适用于这一类事项；请删掉它，或核对「事项类型」。`;
  }
  if (additionalProperties === false) {
    const keys = Object.keys(properties ?? {});
    return keys.length > 15
      ? '要逐行写成「键: 值」。不认识的键请核对拼写；按 Ctrl+空格 列出可以写的键。'
      : `要逐行写成「键: 值」，只能写这些键：${named(keys, here)}。`;
  }
  if (type === 'string') return '应当是文字；数字和日期要加引号。';
  const name = typeof type === 'string' ? typeNames[type] : undefined;
  return name === undefined ? undefined : `应当是${name.zh}。`;
}

/** As editors read it: every complaint in a Chinese sentence, one for each required key. */
export function withWords(schema: EditorSchema, beside: Here = []): EditorSchema {
  const { required = [], ...rest } = withoutWords(schema);
  const here = [...beside, rest];
  const sentence = sentenceOf(rest, here);
  const hint = rest.pattern === undefined ? undefined : patternHints[rest.pattern];
  const lacking = required.map((key) => ({
    required: [key],
    errorMessage: `缺少必填的「${titleOf(key, here)}」；请补上 ${key}: …`,
  }));
  const worded = {
    ...rest,
    ...(sentence !== undefined && { errorMessage: sentence }),
    ...(hint !== undefined && { patternErrorMessage: `${hint.zh}。` }),
    ...((rest.allOf || lacking.length > 0) && { allOf: [...(rest.allOf ?? []), ...lacking] }),
  };
  return below(worded, {
    inside(child, step) {
      const others = here
        .flatMap(({ properties, items }) => (step === undefined ? items : properties?.[step]) || [])
        .filter((each) => each !== child);
      const isOffered = step === undefined || child.title !== undefined;
      // What a branch adds to a property is no second property.
      return { ...withWords(child, others), ...(!isOffered && { doNotSuggest: true }) };
    },
    branch: (child) => withWords(child, here),
    definition: (child) => withWords(child),
  });
}

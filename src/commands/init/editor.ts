/** Schema → the files that it describes, from the folder that holds catalogue/. */
const globs: Readonly<Record<string, string | readonly string[]>> = {
  item: ['catalogue/*/*.yaml', 'catalogue/*/history/*.yaml'],
  regions: 'catalogue/regions.yaml',
  policy: 'catalogue/policy.yaml',
  waivers: 'catalogue/waivers.yaml',
  matches: 'catalogue/matches.yaml',
  columns: 'catalogue/columns.yaml',
  laws: 'catalogue/laws.yaml',
};

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Settings of VS Code for the folder: which schema describes what, and UTF-8 with line feeds on every machine. */
export const vscodeSettings = (): string =>
  json({
    'yaml.schemas': Object.fromEntries(
      Object.entries(globs).map(([name, glob]) => [`./schemas/${name}.schema.json`, glob]),
    ),
    // Catalogues are edited where there is no network.
    'yaml.schemaStore.enable': false,
    // It would fold and quote differently from `shixiang fmt`.
    'yaml.format.enable': false,
    'files.encoding': 'utf8',
    'files.eol': '\n',
    'files.insertFinalNewline': true,
    'editor.unicodeHighlight.allowedLocales': { 'zh-hans': true },
    '[yaml]': { 'editor.insertSpaces': true, 'editor.tabSize': 2, 'editor.detectIndentation': false },
  });

export const vscodeExtensions = (): string =>
  json({ recommendations: ['redhat.vscode-yaml', 'ms-ceintl.vscode-language-pack-zh-hans'] });

/** For editors other than VS Code, which all read this file. */
export const editorConfig = (): string => `root = true

[*]
charset = utf-8
end_of_line = lf
insert_final_newline = true

[*.{yaml,yml,json}]
indent_style = space
indent_size = 2
trim_trailing_whitespace = true
`;

/** Git on Windows would turn line feeds around. */
export const gitAttributes = (): string => '* text=auto eol=lf\n*.xlsx binary\n';

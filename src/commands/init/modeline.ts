/** Tells editors which schema a file follows; `up` leads from the file's folder to the one that holds schemas/. */
export const modeline = (up: string, name: string): string =>
  `# yaml-language-server: $schema=${up}schemas/${name}.schema.json\n`;

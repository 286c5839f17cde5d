import type { Severity } from '../model/finding.ts';
import type { Locale } from '../model/text.ts';

export const severityNames: Readonly<Record<Locale, Readonly<Record<Severity, string>>>> = {
  zh: { error: '错误', warning: '警告', note: '提示' },
  en: { error: 'error', warning: 'warning', note: 'note' },
};

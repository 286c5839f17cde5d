import { createRequire } from 'node:module';

export const { version } = createRequire(import.meta.url)('#package') as { readonly version: string };

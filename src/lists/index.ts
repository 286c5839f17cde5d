import { basicCatalogue } from './basic-catalogue.ts';
import { differencesList } from './differences.ts';
import { implementationList } from './implementation-list.ts';
import type { List } from './list.ts';
import { materialsList } from './materials.ts';
import { serviceGuide } from './service-guide.ts';

export const lists: readonly List[] = [
  basicCatalogue,
  implementationList,
  materialsList,
  serviceGuide,
  differencesList,
];

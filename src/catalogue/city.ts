import { join } from 'node:path';
import type { Region } from '../model/region.ts';
import { readSettings } from './settings.ts';
import { disk, type Source } from './source.ts';

/** The region whose files are the standard, when nothing else of the catalogue is wanted. */
export function cityAt(root: string, source: Source = disk): Region | undefined {
  const present = new Set([join(root, 'regions.yaml')]);
  const display = (path: string): string => path;
  return readSettings(source, root, present, display, () => false).settings.city;
}

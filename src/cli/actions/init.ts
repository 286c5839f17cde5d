import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { findRoot } from '../../catalogue/find-root.ts';
import { shippedLaws, shippedSchemas } from '../../catalogue/shipped.ts';
import { type Host, packageVariable } from '../../commands/init/ci.ts';
import { catalogueFiles, commonFiles, type NewFile, type Start } from '../../commands/init/files.ts';
import { cityOf, memberOf, type Refusal, repeated } from '../../commands/init/start.ts';
import { show } from '../../model/show.ts';
import { type Locale, many, type Text } from '../../model/text.ts';
import { exitCodes } from '../exit-codes.ts';
import type { SpokenFlags } from '../flags.ts';
import { Cancelled, Questions } from '../questions.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';
import { writeFileWhole } from '../write-file.ts';

export interface InitFlags extends SpokenFlags {
  readonly city?: string;
  readonly county?: readonly string[];
  readonly zones?: boolean;
  readonly ci?: Host | 'none';
  readonly yes?: boolean;
}

const sure = <T extends object>(answer: T | Refusal): T => {
  if ('refusal' in answer) throw new UsageError(answer.refusal);
  return answer;
};

/** The city and its members, by the flags and, of what they leave open, by the answers. */
async function startOf(flags: InitFlags, questions: Questions | undefined): Promise<Start> {
  if (flags.city === undefined && questions === undefined) {
    throw new UsageError({
      zh: '要用 --city 写明是哪个市，如 --city 341200（自带安徽省的 16 个市）；其他市写 --city 代码:名称',
      en: 'name the city with --city, like --city 341200 (the 16 cities of Anhui come with the tool); of another province write --city code:name',
    });
  }
  const city = flags.city === undefined ? await questions?.city() : sure(cityOf(flags.city));
  if (city === undefined) throw new Cancelled();
  const zones = flags.zones ?? (city.zones.length > 0 && (await questions?.zones(city)));
  const others = (flags.county ?? []).map((text) => sure(memberOf(text, city)));
  const members = [...city.counties, ...(zones === true ? city.zones : []), ...others];
  const { code, name } = city;
  const region = { code, name, level: '市级' } as const;
  const twice = repeated([region, ...members]);
  if (twice !== undefined) throw new UsageError(twice.refusal);
  return { city: region, members };
}

/** Why nothing can be started in the folder. */
function refuse(root: string, folder: string): void {
  if (existsSync(root) && !statSync(root).isDirectory()) {
    throw new UsageError({ zh: `${folder} 不是文件夹`, en: `${folder} is no folder` });
  }
  const around = findRoot(root);
  if (around !== undefined && !relative(around, root).startsWith('..')) {
    throw new UsageError({
      zh: `${folder} 在一个事项目录里（有 regions.yaml）；请在那个目录的上一级文件夹运行`,
      en: `${folder} lies in a catalogue (one with a regions.yaml); run this in the folder above it`,
    });
  }
}

interface Outcome {
  readonly written: readonly NewFile[];
  /** Were there already, with another text. */
  readonly left: readonly NewFile[];
}

/** Writes what is not there; nobody's file is ever replaced. */
async function write(root: string, files: readonly NewFile[]): Promise<Outcome> {
  const written: NewFile[] = [];
  const left: NewFile[] = [];
  for (const file of files) {
    const path = join(root, ...file.path.split('/'));
    if (existsSync(path)) {
      if (statSync(path).isFile() && readFileSync(path, 'utf8') === file.text) continue;
      left.push(file);
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    await writeFileWhole(path, file.text);
    written.push(file);
  }
  return { written, left };
}

const listed = (files: readonly NewFile[]): string => files.map(({ path }) => `  ${path}\n`).join('');

/** What is to be done by hand about files that were left alone. */
function adviceOn(left: readonly NewFile[], locale: Locale): string {
  const settings = left.find(({ path }) => path === '.vscode/settings.json');
  const isOld = left.some(({ path }) => path.startsWith('schemas/'));
  const merge = {
    zh: `请把下面的设置并入 .vscode/settings.json：\n${settings?.text}`,
    en: `Merge these settings into .vscode/settings.json:\n${settings?.text}`,
  };
  const renew = {
    zh: 'schemas/ 里有文件与这个版本的工具不同，编辑器的提示可能过时（检查不受影响）；删掉它们再运行 init 就会更新。\n',
    en: 'Files in schemas/ differ from this version of the tool, so an editor may tell old things (checks are not affected); delete them and run init again to renew them.\n',
  };
  return (settings === undefined ? '' : merge[locale]) + (isOld ? renew[locale] : '');
}

function nextSteps(folder: string, start: Start | undefined, ci: Host | 'none'): Text {
  const go = folder === '.' ? '' : `  cd ${show(folder)}\n`;
  const [first] = start?.members ?? [];
  const sample: Text =
    start === undefined
      ? { zh: '', en: '' }
      : {
          zh: `  catalogue/${start.city.code}/ 里是一个示例标准${first === undefined ? '' : `，只有${first.name}认领，所以 diff 会报其他区域没有`}。照它写自己的事项，示例核对或者删掉以后再公布。\n`,
          en: `  catalogue/${start.city.code}/ holds a sample standard${first === undefined ? '' : `; only ${first.name} adopts it, so diff misses it elsewhere`}. Write your own items by it, and check or delete it before you publish.\n`,
        };
  const host: Text =
    ci === 'none'
      ? { zh: '', en: '' }
      : {
          zh: `  自动检查要先在 ${ci} 的项目变量里设 ${packageVariable}：工具安装包（npm pack 得到的 .tgz）的地址。\n`,
          en: `  For the checks on ${ci}, set the project variable ${packageVariable} to the address of the tool's package (the .tgz of npm pack).\n`,
        };
  return {
    zh: `接下来：
${go}  shixiang validate    检查整个目录
  shixiang diff        看各县与市级标准的差异
  用 VS Code 打开这个文件夹，装上它推荐的扩展，写事项时就有中文提示。
${sample.zh}${host.zh}`,
    en: `Next:
${go}  shixiang validate    check the whole catalogue
  shixiang diff        compare every county with the city's standard
  Open the folder in VS Code and install what it recommends: it then helps (in Chinese) as you write.
${sample.en}${host.en}`,
  };
}

/** Starts a catalogue in the folder, or adds what an existing one lacks. */
export async function runInit(
  name: string | undefined,
  flags: InitFlags,
  world: World,
  locale: Locale,
): Promise<number> {
  const root = resolve(world.cwd, name ?? '.');
  const folder = root === world.cwd ? '.' : (name ?? '.');
  refuse(root, folder);
  const isAsking = flags.yes !== true && world.stdin.isTTY && world.stderr.isTTY;
  const questions = isAsking ? new Questions(world, locale) : undefined;
  const isNew = !existsSync(join(root, 'catalogue', 'regions.yaml'));
  try {
    const start = isNew ? await startOf(flags, questions) : undefined;
    const ci = flags.ci ?? (await questions?.host()) ?? 'none';
    const shipped = { laws: shippedLaws(), schemas: shippedSchemas() };
    const { written, left } = await write(root, [
      ...(start === undefined ? [] : catalogueFiles(start)),
      ...commonFiles(shipped, ci === 'none' ? undefined : ci),
    ]);
    const told: Text = {
      zh: `${folder === '.' ? '当前文件夹' : show(folder)}: 写了 ${written.length} 个文件。\n${listed(written)}${left.length === 0 ? '' : `已有的 ${left.length} 个文件内容不同，没有动：\n${listed(left)}`}`,
      en: `${folder === '.' ? 'This folder' : show(folder)}: wrote ${many(written.length, 'file')}.\n${listed(written)}${left.length === 0 ? '' : `Left alone, for there is another text in them: ${many(left.length, 'file')}\n${listed(left)}`}`,
    };
    await world.stdout.write(
      `${told[locale]}${adviceOn(left, locale)}${nextSteps(folder, start, ci)[locale]}`,
    );
    return exitCodes.clean;
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    const text = { zh: '已取消，什么也没有写', en: 'cancelled; nothing was written' };
    await world.stderr.write(`\nshixiang: ${text[locale]}\n`);
    return exitCodes.incomplete;
  }
}

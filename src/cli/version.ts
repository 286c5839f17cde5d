import tool from '#package' with { type: 'json' };

export const version: string = tool.version;

declare const SHIXIANG_BUILD: string | undefined;

/** Another value for every build from other source; undefined where the source runs without a build. */
export const build = typeof SHIXIANG_BUILD === 'undefined' ? undefined : SHIXIANG_BUILD;

/** Answered without declaring any command: that takes longer than all the rest. */
export const versionFlags: readonly string[] = ['-V', '--version'];

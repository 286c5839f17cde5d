import tool from '#package' with { type: 'json' };

export const version: string = tool.version;

/** Answered without declaring any command: that takes longer than all the rest. */
export const versionFlags: readonly string[] = ['-V', '--version'];

/** What a run ends with; part of the interface. */
export const exitCodes = {
  /** Complete, and nothing at or above the threshold. */
  clean: 0,
  /** Complete, with findings. */
  findings: 1,
  /** Wrong flags, paths or configuration. */
  usage: 2,
  /** Something could not be read or written, or the tool is at fault. */
  incomplete: 3,
} as const;

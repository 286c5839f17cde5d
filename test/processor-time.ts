/** Milliseconds of this process’s processors from now on: unlike those of the clock they hardly depend on what else runs. */
export function processorTime(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  };
}

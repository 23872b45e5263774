/**
 * Milliseconds of processor time that this thread spends on something. Tests of what must not grow without bound limit
 * them, generously: by the clock on the wall they would fail where the machine is busy with something else.
 */
export async function threadTime(act: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await act();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

import type { Application } from '#hosts/application.ts';

/** Gives the value of a call that succeeds, and throws its error otherwise. */
export async function callApplication<Value>(
  application: Application,
  name: string,
  input: unknown,
): Promise<Value> {
  const envelope = await application.dispatch(name, input);
  if (!envelope.ok) throw new Error(`${name}: ${JSON.stringify(envelope.error)}`);
  return envelope.value as Value;
}

/** Starts a job and gives its report once it has ended. */
export function finishJob<Report>(application: Application, name: string, input: unknown): Promise<Report> {
  return new Promise((resolve, reject) => {
    const stop = application.subscribe((event) => {
      if (event.type !== 'job.changed' || event.job.endedAt === null) return;
      stop();
      if (event.job.state === 'done') resolve(event.job.report as Report);
      else reject(new Error(JSON.stringify(event.job.error)));
    });
    callApplication(application, name, input).catch(reject);
  });
}

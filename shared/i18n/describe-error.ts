import type { i18n } from 'i18next';
import type { ErrorCode } from '../contract/procedure.ts';
import { fontRoles } from '../domain/font-roles.ts';
import { describeLayoutProblem } from './describe-layout-problem.ts';

/** What is known of a failure on the wire; reports carry it with a code that may be of a newer host. */
export type DescribedError = {
  code: ErrorCode | (string & {});
  details: { readonly [key: string]: unknown };
};

/** The sentence for a failure: what keeps the library closed, else the one of its reason, else the one of its code. */
export function describeError(translator: i18n, error: DescribedError): string {
  const { library, reason } = error.details;
  const keys = [
    ...(typeof library === 'string' ? [`library.${library}`] : []),
    ...(typeof reason === 'string' ? [`reason.${reason}`] : []),
    `code.${error.code}`,
  ].map((rest) => `errors:${rest}` as 'errors:code.internal');
  const key = keys.find((candidate): boolean => translator.exists(candidate)) ?? 'errors:code.internal';
  return translator.t(key, {
    ...error.details,
    ...nameFontRole(translator, error.details),
    ...(reason === 'layout-invalid' ? describeLayoutProblem(translator, error.details) : {}),
    incident: incidentOf(error),
  });
}

/** 宋体 for `song`, as the dialog of fonts calls it. */
function nameFontRole(translator: i18n, { role }: DescribedError['details']): { role?: string } {
  const fontRole = fontRoles.find((one) => one === role);
  return fontRole ? { role: translator.t(`exporting:fonts.role.${fontRole}`) } : {};
}

function incidentOf({ details }: DescribedError): string {
  return typeof details.incident === 'string' ? details.incident : '—';
}

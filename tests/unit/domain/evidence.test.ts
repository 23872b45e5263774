import { describe, expect, it } from 'vitest';
import { evidenceKinds, readEvidence, writeEvidence } from '#shared/domain/evidence.ts';
import { createI18n } from '#shared/i18n/create-i18n.ts';
import { formatDoubt } from '#shared/i18n/format-doubt.ts';
import { formatEvidence } from '#shared/i18n/format-evidence.ts';

describe('evidence for a date', () => {
  it.each(evidenceKinds)('of kind %s is read back as it was written', (kind) => {
    const evidence = { kind, text: '第3版: 要闻' };
    expect(readEvidence(writeEvidence(evidence))).toEqual(evidence);
  });

  it('is told in the language of the reader', () => {
    const chinese = createI18n('zh-CN');
    const english = createI18n('en');
    expect(formatEvidence(chinese, 'latest-day: 2022-10-26')).toContain('2022年10月26日');
    expect(formatEvidence(english, 'latest-day: 2022-10-26')).not.toMatch(/\p{Script=Han}/u);
  });

  it('in words of a person stays as it is', () => {
    expect(readEvidence('据合订本目录')).toBeNull();
    expect(formatEvidence(createI18n('en'), '据合订本目录')).toBe('据合订本目录');
  });
});

describe('a doubt of the importer', () => {
  it('is told in the language of the reader, in its own words where its code is unknown', () => {
    const english = createI18n('en');
    expect(formatDoubt(english, { code: 'kind-doubtful', message: '体裁请核对' })).not.toMatch(
      /\p{Script=Han}/u,
    );
    expect(formatDoubt(english, { code: 'other', message: '请核对' })).toBe('请核对');
  });
});

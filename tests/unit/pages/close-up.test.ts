import { describe, expect, it } from 'vitest';
import { closeUp } from '#adapters/pages/layout/close-up.ts';

const SIZE = 10;

describe('the blanks of a row', () => {
  it('are none where the row is spaced out to the width of its column', () => {
    const row = '跟 党 走、不 忘 初 心 使 命 的';
    expect(closeUp(row, 11 * SIZE + 10 * 0.4 * SIZE, SIZE)).toBe('跟党走、不忘初心使命的');
    expect(closeUp('解 放 区 现 有 企 业 275 家', 11 * SIZE + 10 * 0.3 * SIZE, SIZE)).toBe(
      '解放区现有企业 275 家',
    );
  });

  it('stay between names, however wide they are set', () => {
    const names = '王 强 李 明 张 三';
    expect(closeUp(names, 6 * SIZE + 5 * SIZE, SIZE)).toBe(names);
    const row = '王强 李明 张三 赵六 孙七';
    expect(closeUp(row, 12 * SIZE, SIZE)).toBe(row);
  });

  it('stay where they are few', () => {
    expect(closeUp('新 年 献 词', 5.2 * SIZE, SIZE)).toBe('新 年 献 词');
  });
});

import { expect, test } from 'vitest';
import { type CaseWord, caseTexts } from '@/lib/cases/case-words';

const VALUES: Partial<Record<CaseWord, Parameters<typeof caseTexts>[1]>> = {
  coverOverlaps: (say) => ({ item: say.item('book') }),
  coverElsewhere: (say) => ({ item: say.item('card'), province: say.locale === 'vi' ? 'Cần Thơ' : 'Can Tho' }),
  twoGifts: () => ({ note: 'Đã gọi hai phường' }),
  twoRecords: (say) => ({
    first: say.told('device', { at: '10:00', receiver: say.receiver('self') }),
    second: say.told('paper', { at: '11:00', receiver: say.receiver('guardian') }),
  }),
};
const WORDS = [
  'periodOverlaps',
  'nameDiffers',
  'codeDiffers',
  'codeTaken',
  'keptOn',
  ...Object.keys(VALUES),
] as CaseWord[];

test.each(WORDS)('%s is said in both languages, with nothing left to fill in', (word) => {
  const texts = caseTexts(word, VALUES[word]);
  for (const text of Object.values(texts)) expect(text).toMatch(/^[^{}]{5,}$/);
  expect(texts.subjectEn).not.toBe(texts.subject);
});

test('values have their word in each language', () => {
  expect(caseTexts('coverOverlaps', VALUES.coverOverlaps)).toMatchObject({
    subject: expect.stringContaining('sổ BHXH'),
    subjectEn: expect.stringContaining('social-insurance book'),
  });
  expect(caseTexts('twoRecords', VALUES.twoRecords).bodyEn).toContain('on a device, 10:00, received by the person');
});

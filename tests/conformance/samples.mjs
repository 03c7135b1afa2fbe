// Strings that contain characters that System.Text.Json or JSON.stringify might escape.
export const token = 'eyJwYWdlIjoyfQ==';

export const markup = `<b>Ann & Bob's "quoted" +1 \\ / \` = 50%</b>`;
export const unicode = 'Prüfung – 試験 – испытание – \u200fاختبار\u200e – 🚀👩\u200d💻 – e\u0301 – '
  + '\u00a0\u2028\u2029\ufeff';
export const control = 'tab\tline\nreturn\rbell\u0007delete\u007f quoted \\"\\';

/** The style sheet inside an exported page; it reads on screen and prints on A4. */
export const htmlStyle = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 42em; padding: 2em 1.5em; background: #fff; color: #1a1a1a; font: 1.0625em/1.8 "Noto Serif SC", "Source Han Serif SC", "Songti SC", SimSun, serif; overflow-wrap: anywhere; }
article + article { margin-top: 4em; padding-top: 3em; border-top: 1px solid #999; }
header { text-align: center; margin-bottom: 2em; }
header p { margin: .3em 0; }
h1 { font-size: 1.9em; line-height: 1.35; margin: .2em 0; text-wrap: balance; }
.column { display: inline-block; padding: 0 .8em; border: 1px solid currentColor; font-family: "Noto Sans SC", "Source Han Sans SC", SimHei, sans-serif; font-size: .85em; }
.kicker, .deck { font-size: 1.15em; }
.byline { font-family: "Noto Serif SC", KaiTi, serif; }
.body > p { margin: 0; text-indent: 2em; text-align: justify; }
h2 { font: 700 1.05em/1.6 "Noto Sans SC", "Source Han Sans SC", SimHei, sans-serif; margin: 1em 0 .4em; text-align: center; }
blockquote { margin: .8em 2em; }
em { font-style: normal; text-emphasis: filled dot; text-emphasis-position: under right; }
figure { margin: 1.2em 0; text-align: center; }
figure img { max-width: 100%; height: auto; }
figcaption, .caption, .credit { font: .85em/1.6 "Noto Sans SC", "Source Han Sans SC", SimHei, sans-serif; text-align: center; text-indent: 0; }
.body > p.caption, .body > p.credit { text-align: center; text-indent: 0; }
.body > p.continued { text-indent: 0; font-family: "Noto Serif SC", KaiTi, serif; }
.body > p.continued:last-child { text-align: end; }
table { border-collapse: collapse; margin: 1em auto; font-size: .9em; }
th, td { border: 1px solid #666; padding: .2em .6em; }
.note { margin: 1.5em 0 0; font-size: .9em; }
footer { margin-top: 1.5em; padding-top: .5em; border-top: 1px solid #ccc; font-size: .85em; text-align: end; }
nav { margin-bottom: 3em; }
@page { size: A4; margin: 22mm 20mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  a { color: inherit; text-decoration: none; }
  nav { display: none; }
  article + article { break-before: page; border: 0; margin: 0; padding: 0; }
  h1, h2 { break-after: avoid; }
  figure, tr { break-inside: avoid; }
}
`;
